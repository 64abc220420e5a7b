/// The `study:` section: its keys are fields of the model, written with hyphens.
enum StudySchema {
  static func write(_ fields: [FieldSchema], of section: String, _ schema: inout SchemaWriter) {
    for field in fields {
      schema.object(kebab(field.name)) {
        $0.describe(FieldMeanings.meaning(of: field.name, in: section))
        write(field, &$0)
      }
    }
  }

  /// `cycleLength` is read as `cycle-length` is; editors offer only the latter.
  static func allowCamelCase(_ fields: [FieldSchema], _ schema: inout SchemaWriter) {
    allow(fields.map(\.name).filter { $0 != kebab($0) }, &schema)
  }

  /// Keys that are read, and that editors need not offer.
  static func allow(_ names: [String], _ schema: inout SchemaWriter) {
    guard !names.isEmpty else { return }
    schema.object("patternProperties") { $0.object("^(\(names.joined(separator: "|")))$") { _ in } }
  }

  private static func write(_ field: FieldSchema, _ schema: inout SchemaWriter) {
    switch field.type {
    case .text, .coded, .date, .quantity: schema.text("$ref", "#/$defs/scalar")
    case .number: schema.text("$ref", "#/$defs/number")
    case .integer: schema.text("type", "integer")
    case .flag: schema.text("$ref", "#/$defs/yesNo")
    case .texts: schema.text("$ref", "#/$defs/texts")
    case .integers: schema.text("$ref", "#/$defs/integers")
    case .choice(let values):
      schema.texts("enum", distinct(values + values.map { $0.lowercased() }))
    case .list(let nested):
      schema.list {
        $0.closedObject { write(nested, of: field.name, &$0) }
        allowCamelCase(nested, &$0)
      }
    }
  }
}
