/// The entries of `records:`.
enum RecordSchema {
  static func define(_ schema: inout SchemaWriter) {
    schema.object("each") {
      $0.describe(
        "repeats the entry for each value; {n} stands for it: {n: 1-9}, {q: [A, B]}, or a list of such"
      )
      let row: (inout SchemaWriter) -> Void = {
        $0.text("type", "object")
        $0.reference("additionalProperties", "texts")
      }
      $0.anyOf([row, { $0.list(of: row) }])
    }
    schema.object("record") {
      $0.closedObject("a kind of record and how it is filled") { record in
        for kind in RecordKind.all { record.reference(kind.name, kind.name) }
      }
      allowKebab(RecordKind.all.map(\.name), &$0)
    }
    defineEntries(&schema)
    for kind in RecordKind.all { schema.object(kind.name) { write(kind, &$0) } }
  }

  private static func write(_ kind: RecordKind, _ schema: inout SchemaWriter) {
    let fields = kind.fields.filter { !$0.name.isEmpty }
    schema.closedObject(required: ["from"]) {
      $0.reference(
        "from", "texts",
        "FORM, FORM/GROUP, EVENT/FORM/GROUP or the name of a file; * stands for any characters")
      $0.reference("when", "condition", "reads a record only where this holds")
      $0.reference("each", "each", "makes several records of one, such as wide columns")
      for field in fields { write(field, of: kind.name, &$0) }
    }
    allowKebab(fields.map(\.name), &schema)
  }

  /// `birth-date` is read as `birthDate` is; editors offer only the latter.
  private static func allowKebab(_ names: [String], _ schema: inout SchemaWriter) {
    StudySchema.allow(names.filter { $0 != kebab($0) }.map(kebab), &schema)
  }

  private static func write(
    _ field: FieldSchema, of kind: String, _ schema: inout SchemaWriter
  ) {
    schema.object(field.name) {
      $0.describe(FieldMeanings.meaning(of: field.name, in: kind))
      value(field, &$0)
    }
  }

  private static func value(_ field: FieldSchema, _ schema: inout SchemaWriter) {
    switch field.type {
    case .text, .integer, .number, .date, .texts, .flag, .integers:
      schema.text("$ref", "#/$defs/value")
    case .quantity: schema.text("$ref", "#/$defs/quantityValue")
    case .coded: schema.text("$ref", "#/$defs/codedValue")
    case .choice(let values): ValueSchema.choice(values, &schema)
    case .list:
      schema.anyOf([
        { $0.refer("entry-\(field.name)") }, { $0.list { $0.refer("entry-\(field.name)") } },
      ])
    }
  }

  /// The lists within records are the same in every kind.
  private static func defineEntries(_ schema: inout SchemaWriter) {
    var defined: Set<String> = []
    for field in RecordKind.all.flatMap(\.fields) where !field.name.isEmpty {
      guard case .list(let nested) = field.type, defined.insert(field.name).inserted else {
        continue
      }
      schema.object("entry-\(field.name)") { entry(field, nested, &$0) }
    }
  }

  /// An entry of a list within a record, such as `causality`.
  private static func entry(
    _ list: FieldSchema, _ fields: [FieldSchema], _ schema: inout SchemaWriter
  ) {
    guard let shape = NestedShape[list.name] else { return }
    let section = list.name == "populations" ? "subject.populations" : list.name
    schema.closedObject {
      $0.reference("each", "each", "repeats the entry")
      var codes: [String]?
      for field in fields {
        let meaning = FieldMeanings.meaning(of: field.name, in: section)
        if let key = shape.constants[field.name] {
          $0.reference(key, "scalar", meaning)
        } else if field.name == shape.main {
          if case .choice(let values) = field.type { codes = values }
        }
        if shape.constants[field.name] != field.name, field.name != "value" {
          $0.object(field.name) {
            $0.describe(meaning)
            value(field, &$0)
          }
        }
      }
      ValueSchema.properties(&$0, codes: codes)
    }
  }
}
