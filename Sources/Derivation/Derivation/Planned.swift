import ClinicalModel

/// A record that may belong to a visit of the plan and to a day of a cycle.
protocol Planned: Dated {
  var visit: String? { get set }
  var cycle: Int? { get set }
  var day: Int? { get set }
  /// Whether they were computed, where the record says so.
  var cycleDerived: Bool? { get set }
  var dayDerived: Bool? { get set }
  /// The line of therapy whose cycles alone it can belong to.
  var lineOfTherapy: Int? { get }
}

extension Planned {
  var cycleDerived: Bool? {
    get { nil }
    set {}
  }
  var dayDerived: Bool? {
    get { nil }
    set {}
  }

  var lineOfTherapy: Int? { nil }

  /// Changes the record's place, and notes what of it is new.
  mutating func place(_ change: (inout Self) -> Void) {
    let (hadCycle, hadDay) = (cycle != nil, day != nil)
    change(&self)
    if !hadCycle, cycle != nil { cycleDerived = true }
    if !hadDay, day != nil { dayDerived = true }
  }
}

extension Dose: Planned { var lineOfTherapy: Int? { line } }
extension Response: Planned {}
extension Measurement: Planned {}
extension Answer: Planned {}
extension Deviation: Planned {}

extension Visit: Planned {
  var visit: String? {
    get { name }
    set { name = newValue }
  }
}

/// A record that belongs to a visit and has no cycle and day of its own: what the plan says of them
/// is not kept.
protocol PlannedByVisit: Planned {}

extension PlannedByVisit {
  var cycle: Int? {
    get { nil }
    set {}
  }
  var day: Int? {
    get { nil }
    set {}
  }
}

extension Procedure: PlannedByVisit {}
extension Disposition: PlannedByVisit {}
