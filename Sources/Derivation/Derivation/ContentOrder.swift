import ClinicalModel

/// Orders records whose keys are all the same by all that they say, file and line last: even then
/// the order of the input does not count.
func contentPrecedes<R: ClinicalRecord>(_ a: R, _ b: R) -> Bool {
  let (x, y) = (content(of: a), content(of: b))
  if x != y { return x.lexicographicallyPrecedes(y) }
  let (mine, its) = (a.source, b.source)
  if mine?.file != its?.file { return mine?.file ?? "" < its?.file ?? "" }
  return mine?.line ?? 0 < its?.line ?? 0
}

private func content<R: Record>(of record: R) -> [String] {
  var collector = ContentCollector()
  var record = record
  record.visitFields(&collector)
  return collector.texts
}

private struct ContentCollector: FieldVisitor {
  var texts: [String] = []

  private mutating func add(_ name: StaticString, _ value: String?) {
    if let value { texts.append("\(name)=\(value)") }
  }

  mutating func text(_ name: StaticString, _ value: inout String?) { add(name, value) }
  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    add(name, value.map(String.init))
  }
  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    add(name, value?.digits)
  }
  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    add(name, value.map { $0 ? "true" : "false" })
  }
  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    add(name, value?.iso8601)
  }
  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    add(name, value.map { "\($0.number.digits) \($0.unit ?? "")" })
  }
  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    add(name, value.map { "\($0.code ?? "") \($0.decode ?? "") \($0.verbatim ?? "")" })
  }
  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    add(name, value?.rawValue)
  }
  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    for value in values { add(name, value) }
  }
  mutating func integers(_ name: StaticString, _ values: inout [Int]) {
    for value in values { add(name, String(value)) }
  }
  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    for record in records { add(name, content(of: record).joined(separator: ";")) }
  }
  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}
}
