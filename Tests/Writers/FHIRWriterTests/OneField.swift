import ClinicalModel

/// Sets one field of a record, and lets the others be.
struct OneField: FieldVisitor {
  let name: String
  private(set) var found = false

  init(_ name: String) { self.name = name }

  private mutating func set<T>(_ name: StaticString, _ value: inout T, _ new: T) {
    guard name.description == self.name else { return }
    found = true
    value = new
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    set(name, &value, name.description == "drug" ? "CARFILZOMIB" : "OTHER VALUE")
  }

  mutating func integer(_ name: StaticString, _ value: inout Int?) { set(name, &value, 77) }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    set(name, &value, DecimalNumber("77"))
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    // What is assumed when nothing is said would not show.
    set(name, &value, !["present", "occurred"].contains(self.name))
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    set(name, &value, PartialDate(iso8601: self.name == "end" ? "2024-08-08" : "2024-07-07"))
  }

  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    set(name, &value, Quantity(DecimalNumber("77")!, unit: "mg"))
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    set(name, &value, Coded(verbatim: "Term", code: "10077777", system: "MedDRA"))
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    set(name, &value, Array(C.allCases).last)
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    set(name, &values, ["ONE", "TWO"])
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) { set(name, &values, [77]) }

  /// All fields of one entry.
  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    var record = R()
    for field in [
      "drug", "assessment", "verbatim", "action", "population", "included", "reason", "date",
      "code",
      "result",
    ] {
      var filler = OneField(field)
      record.visitFields(&filler)
    }
    set(name, &records, [record])
  }

  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}
}
