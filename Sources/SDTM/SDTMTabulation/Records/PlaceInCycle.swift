import ClinicalModel

/// Cycle and day of a record, in SUPP--: the standard has no variables for them. Their origin tells
/// whether they were collected.
struct PlaceInCycle: Sendable {
  private let cycle, day, derivedCycle, derivedDay: Supplement

  init(domain: String) {
    cycle = Supplement("\(domain)CYCLE", "Treatment Cycle")
    day = Supplement("\(domain)CYCDAY", "Day of Treatment Cycle")
    derivedCycle = cycle.with(origin: .derived)
    derivedDay = day.with(origin: .derived)
  }

  func write(_ record: Lent<some Placed>, _ records: inout RecordWriter) {
    records.qualify(record.cycleDerived == true ? derivedCycle : cycle, record.cycle)
    records.qualify(record.dayDerived == true ? derivedDay : day, record.day)
  }
}

/// A record that may lie on a day of a cycle.
protocol Placed: Record {
  var cycle: Int? { get }
  var day: Int? { get }
  var cycleDerived: Bool? { get }
  var dayDerived: Bool? { get }
}

extension Dose: Placed {}
extension Response: Placed {}
extension Answer: Placed {}
extension Measurement: Placed {}
