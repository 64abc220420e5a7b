import ClinicalModel

/// What kind of value a field of the model takes.
public indirect enum FieldType: Sendable {
  case text, integer, number, flag, date, quantity, coded, texts, integers
  case choice([String])
  case list([FieldSchema])
}

/// A field of a record, as the record's own `visitFields` shows it.
public struct FieldSchema: Sendable {
  public let name: String
  public let type: FieldType

  /// The fields of a record in their order; where it came from is not for a mapping to say.
  public static func of<R: Record>(_ type: R.Type) -> [FieldSchema] {
    var visitor = SchemaVisitor()
    var blank = R()
    blank.visitFields(&visitor)
    return visitor.fields
  }
}

private struct SchemaVisitor: FieldVisitor {
  var fields: [FieldSchema] = []

  private mutating func add(_ name: StaticString, _ type: FieldType) {
    fields.append(FieldSchema(name: name.description, type: type))
  }

  mutating func text(_ name: StaticString, _ value: inout String?) { add(name, .text) }
  mutating func integer(_ name: StaticString, _ value: inout Int?) { add(name, .integer) }
  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) { add(name, .number) }
  mutating func flag(_ name: StaticString, _ value: inout Bool?) { add(name, .flag) }
  mutating func date(_ name: StaticString, _ value: inout PartialDate?) { add(name, .date) }
  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) { add(name, .quantity) }
  mutating func coded(_ name: StaticString, _ value: inout Coded?) { add(name, .coded) }
  mutating func texts(_ name: StaticString, _ values: inout [String]) { add(name, .texts) }
  mutating func integers(_ name: StaticString, _ values: inout [Int]) { add(name, .integers) }
  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    add(name, .choice(C.allCases.map(\.rawValue)))
  }

  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    add(name, .list(FieldSchema.of(R.self)))
  }
}
