import ClinicalModel

/// Sets one field of a record, and lets the others be.
struct OneField: FieldVisitor {
  let name: String
  private let text: String
  private(set) var found = false

  /// Values that have a place of their own: of the plan, and of codelists.
  private static let terms = [
    "visit": "CYCLE 2 DAY 1", "term": "BONE MARROW TRANSPLANT",
  ]

  init(_ name: String, text: String = "OTHER VALUE") {
    self.name = name
    self.text = text
  }

  private mutating func isMine(_ name: StaticString) -> Bool {
    guard name.description == self.name else { return false }
    found = true
    return true
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    if isMine(name) { value = Self.terms[self.name] ?? text }
  }

  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    if isMine(name) { value = 77 }
  }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    if isMine(name) { value = DecimalNumber("77") }
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    if isMine(name) { value = true }
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    if isMine(name) { value = PartialDate(iso8601: "2024-07-07") }
  }

  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    guard isMine(name) else { return }
    guard self.name != "duration" else {
      value = Quantity(DecimalNumber("77")!, unit: "min")
      return
    }
    value = Quantity(
      DecimalNumber("77")!, unit: "g", standardNumber: DecimalNumber("77000")!, standardUnit: "mg")
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    if isMine(name) { value = Coded(verbatim: "Term", code: "10077777", system: "MedDRA") }
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    if isMine(name) { value = C.allCases.first { $0 != value } }
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    if isMine(name) { values = ["ASIAN", "WHITE"] }
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) {
    if isMine(name) { values = [77] }
  }

  /// All fields of one entry.
  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    guard isMine(name) else { return }
    var record = R()
    for field in ["drug", "assessment", "verbatim", "action", "code", "category", "result", "date"]
    {
      var filler = OneField(field)
      record.visitFields(&filler)
    }
    records = [record]
  }

  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}
}
