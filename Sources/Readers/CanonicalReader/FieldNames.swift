import ClinicalModel

/// The names of a record's fields, in order.
func fieldNames<R: Record>(of type: R.Type) -> [String] {
  var names = FieldNames()
  var record = R()
  record.visitFields(&names)
  return names.names
}

private struct FieldNames: FieldVisitor {
  var names: [String] = []

  mutating func text(_ name: StaticString, _: inout String?) { note(name) }
  mutating func integer(_ name: StaticString, _: inout Int?) { note(name) }
  mutating func number(_ name: StaticString, _: inout DecimalNumber?) { note(name) }
  mutating func flag(_ name: StaticString, _: inout Bool?) { note(name) }
  mutating func date(_ name: StaticString, _: inout PartialDate?) { note(name) }
  mutating func quantity(_ name: StaticString, _: inout Quantity?) { note(name) }
  mutating func coded(_ name: StaticString, _: inout Coded?) { note(name) }
  mutating func choice<C: Choice>(_ name: StaticString, _: inout C?) { note(name) }
  mutating func texts(_ name: StaticString, _: inout [String]) { note(name) }
  mutating func integers(_ name: StaticString, _: inout [Int]) { note(name) }
  mutating func list<R: Record>(_ name: StaticString, _: inout [R]) { note(name) }
  mutating func provenance(_ name: StaticString, _: inout Provenance?) { note(name) }

  private mutating func note(_ name: StaticString) { names.append("\(name)") }
}
