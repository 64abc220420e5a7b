import ClinicalModel

/// Sets fields of a record at random: many stay empty, lists have up to three records.
struct RandomRecord: FieldVisitor {
  private(set) var random: Random

  init(_ random: Random) { self.random = random }

  mutating func record<R: Record>(_: R.Type) -> R {
    var record = R()
    record.visitFields(&self)
    return record
  }

  private mutating func maybe<T>(_ make: (inout Random) -> T?) -> T? {
    random.once(in: 2) ? make(&random) : nil
  }

  private static func decimal(_ random: inout Random) -> DecimalNumber? {
    DecimalNumber(
      random.one(of: ["", "-"]) + String(random.number(0...9999))
        + random.one(of: ["", ".", ".50", ".125"]))
  }

  mutating func text(_: StaticString, _ value: inout String?) { value = maybe { $0.text() } }
  mutating func number(_: StaticString, _ value: inout DecimalNumber?) {
    value = maybe(Self.decimal)
  }
  mutating func flag(_: StaticString, _ value: inout Bool?) { value = maybe { $0.once(in: 2) } }
  mutating func integer(_: StaticString, _ value: inout Int?) {
    value = maybe { $0.one(of: [0, 1, 7, -1, 28, 400, 1_000_000, 999_999_999, -999_999_999]) }
  }

  mutating func date(_: StaticString, _ value: inout PartialDate?) {
    value = maybe { PartialDate(iso8601: $0.one(of: Self.dates)) }
  }

  private static let dates = [
    "2024-02-29", "2024", "2024-03", "2024---05", "--03-05", "2024-03-05T08:30:15+09:00",
    "2024-03-05T08",
    "0001-01-01", "9999-12-31T23:59:59", "2024-03-05T08:30Z",
  ]

  mutating func quantity(_: StaticString, _ value: inout Quantity?) {
    value = maybe { random in
      guard let number = Self.decimal(&random) else { return nil }
      let unit = random.one(of: ["mg", "mg/m2", "kg", "a unit", nil])
      return Quantity(number, unit: unit, standardNumber: Self.decimal(&random), standardUnit: unit)
    }
  }

  mutating func coded(_: StaticString, _ value: inout Coded?) {
    value = maybe {
      Coded(
        verbatim: $0.text(), code: $0.text(), decode: $0.text(), system: $0.text(),
        version: $0.text())
    }
  }

  mutating func choice<C: Choice>(_: StaticString, _ value: inout C?) {
    value = maybe { $0.one(of: Array(C.allCases)) }
  }

  mutating func texts(_: StaticString, _ values: inout [String]) {
    values = (0..<random.number(0...2)).map { _ in random.text() }
  }

  mutating func integers(_: StaticString, _ values: inout [Int]) {
    values = (0..<random.number(0...2)).map { _ in random.number(-40...40) }
  }

  mutating func list<R: Record>(_: StaticString, _ records: inout [R]) {
    let count = random.once(in: 3) ? random.number(1...3) : 0
    records = (0..<count).map { _ in record(R.self) }
  }

  mutating func provenance(_: StaticString, _ value: inout Provenance?) {
    guard random.once(in: 2) else { return }
    var source = Provenance(file: random.text(), line: random.number(0...9))
    source.subject = random.text()
    (source.event, source.eventRepeat) = (random.text(), random.text())
    (source.form, source.formRepeat) = (random.text(), random.text())
    (source.group, source.groupRepeat) = (random.text(), random.text())
    value = source
  }
}
