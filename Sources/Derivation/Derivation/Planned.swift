import ClinicalModel

/// A record that may belong to a visit of the plan and to a day of a cycle.
protocol Planned: Dated {
  var visit: String? { get set }
  var cycle: Int? { get set }
  var day: Int? { get set }
}

extension Dose: Planned {}
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

// No cycle and day of their own: what the plan says of them is not kept.

extension Procedure: Planned {
  var cycle: Int? {
    get { nil }
    set {}
  }
  var day: Int? {
    get { nil }
    set {}
  }
}

extension Disposition: Planned {
  var cycle: Int? {
    get { nil }
    set {}
  }
  var day: Int? {
    get { nil }
    set {}
  }
}
