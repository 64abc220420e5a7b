/// How a field of a record says where its value comes from.
enum ValueSchema {
  static func define(_ schema: inout SchemaWriter) {
    defineScalars(&schema)
    defineKeys(&schema)
    schema.object("codeTable") {
      $0.text("type", "object")
      $0.describe("what the source writes, and what it stands for; ~ for nothing")
      $0.object("additionalProperties") {
        $0.texts("type", ["string", "number", "boolean", "null"])
      }
    }
    schema.object("condition", condition)
    schema.object("expression") {
      $0.describe("an item's name, a list of alternatives, or how the value is made")
      anyForm(&$0) { $0.closedObject { properties(&$0, codes: nil) } }
    }
    for (name, extra) in kinds {
      schema.object(name) {
        anyForm(&$0) {
          $0.closedObject {
            properties(&$0, codes: nil)
            extra(&$0)
          }
        }
      }
    }
  }

  private typealias Body = (inout SchemaWriter) -> Void

  /// Fields with keys of their own.
  private static var kinds: [(String, Body)] {
    [
      ("value", { _ in }),
      (
        "quantityValue",
        {
          $0.object("unit") {
            $0.describe("the unit itself, or {item: …} where it is collected")
            $0.anyOf([{ $0.refer("scalar") }, { $0.refer("expression") }])
          }
          $0.object("to") {
            $0.texts("enum", UnitConversion.units)
            $0.describe("the unit to convert to")
          }
        }
      ),
      (
        "codedValue",
        {
          $0.reference("code", "expression", "where the code comes from")
          $0.reference("decode", "expression", "where the dictionary's term comes from")
          $0.reference("system", "scalar", "the dictionary, such as MedDRA")
          $0.reference("version", "scalar", "its version")
        }
      ),
    ]
  }

  /// A field of a closed vocabulary: an editor completes its values.
  static func choice(_ values: [String], _ schema: inout SchemaWriter) {
    anyForm(&schema) { $0.closedObject { properties(&$0, codes: values) } }
  }

  /// A name, a list, or the object that is given.
  private static func anyForm(
    _ schema: inout SchemaWriter, _ object: @escaping (inout SchemaWriter) -> Void
  ) {
    schema.anyOf([
      { $0.refer("scalar") }, { $0.list { $0.refer("expression") } }, object,
    ])
  }

  /// The keys of a value. Each is defined once, and referred to.
  ///
  /// - Parameter codes: values of a closed vocabulary, nil where there is none.
  static func properties(_ schema: inout SchemaWriter, codes: [String]?) {
    for (key, _) in keys { schema.reference(key, "key-\(key)") }
    guard let codes else {
      schema.reference("value", "key-value")
      return schema.reference("codes", "key-codes")
    }
    schema.object("value") { always(codes, &$0) }
    schema.object("codes") { lookUp(codes, &$0) }
  }

  private static func defineKeys(_ schema: inout SchemaWriter) {
    for (key, body) in keys { schema.object("key-\(key)", body) }
    schema.object("key-value") { always(nil, &$0) }
    schema.object("key-codes") { lookUp(nil, &$0) }
  }

  private static func always(_ values: [String]?, _ schema: inout SchemaWriter) {
    schema.describe("always this")
    literal(values, &schema)
  }

  private static func lookUp(_ values: [String]?, _ schema: inout SchemaWriter) {
    schema.describe("the name of a code table, or a table")
    schema.anyOf([{ $0.text("type", "string") }, { table(values, &$0) }])
  }

  private static var keys: [(String, Body)] {
    [
      (
        "item",
        { $0.refer("texts", "the item, or several of which the first that is given counts") }
      ),
      (
        "in",
        {
          $0.refer("scalar", "the form or group that the item is taken from, the same event first")
        }
      ),
      ("first", { expressions("the first of these that is not empty", &$0) }),
      ("else", { $0.refer("expression", "what counts when there is nothing") }),
      ("join", { expressions("these after one another", &$0) }),
      ("with", { $0.refer("scalar", "what stands between what is joined, a blank by default") }),
      (
        "raw",
        { $0.refer("yesNo", "true: keep the code as collected, though the source can decode it") }
      ),
      (
        "path",
        {
          $0.texts("enum", PathPart.allCases.map(\.rawValue))
          $0.describe("a part of the record's place in the source")
        }
      ),
      (
        "capture",
        { $0.refer("scalar", "what the first group of this extended regular expression matches") }
      ),
      ("of", { $0.refer("expression", "the value that codes, split or capture work on") }),
      ("label-of", { $0.refer("scalar", "the question or label that the source gives an item") }),
      (
        "checked",
        {
          $0.text("type", "object")
          $0.describe("check boxes, and the text that each stands for when it is checked")
          $0.reference("additionalProperties", "scalar")
        }
      ),
      ("split", { $0.refer("scalar", "several values in one, separated by this") }),
      ("has", { $0.refer("texts", "yes when one of the values is among these, no when none is") }),
      (
        "date",
        {
          $0.describe("a date of several items")
          $0.anyOf([{ $0.refer("scalar") }, dateParts])
        }
      ),
    ]
  }

  private static func expressions(_ description: String, _ schema: inout SchemaWriter) {
    schema.describe(description)
    schema.list { $0.refer("expression") }
  }

  private static func dateParts(_ schema: inout SchemaWriter) {
    schema.closedObject(required: ["year"]) {
      for part in ["year", "month", "day", "time"] { $0.reference(part, "expression") }
    }
  }

  /// What a constant may be: one of the values, or something that `each:` fills in.
  private static func literal(_ values: [String]?, _ schema: inout SchemaWriter) {
    guard let values else { return schema.text("$ref", "#/$defs/scalar") }
    schema.anyOf([
      { $0.scalars("enum", values) },
      {
        $0.text("type", "string")
        $0.text("pattern", "\\{")
      },
    ])
  }

  private static func table(_ values: [String]?, _ schema: inout SchemaWriter) {
    guard let values else { return schema.text("$ref", "#/$defs/codeTable") }
    schema.text("type", "object")
    schema.object("additionalProperties") {
      $0.anyOf([{ $0.text("type", "null") }, { literal(values, &$0) }])
    }
  }
}

extension ValueSchema {
  private static func defineScalars(_ schema: inout SchemaWriter) {
    schema.object("scalar") { $0.texts("type", ["string", "number", "boolean"]) }
    schema.object("number") {
      $0.anyOf([
        { $0.text("type", "number") },
        {
          $0.text("type", "string")
          $0.text("pattern", "^-?[0-9.]+$")
        },
      ])
    }
    schema.object("texts") {
      $0.anyOf([{ $0.refer("scalar") }, { $0.list { $0.refer("scalar") } }])
    }
    schema.object("yesNo") {
      $0.flagsOrTexts("enum", ["yes", "no"])
    }
    schema.object("range") {
      $0.anyOf([
        { $0.text("type", "integer") },
        {
          $0.text("type", "string")
          $0.text("pattern", "^[0-9]+(-[0-9]+)?$")
        },
      ])
    }
    schema.object("integers") {
      $0.anyOf([{ $0.refer("range") }, { $0.list { $0.refer("range") } }])
    }
  }

  private static func condition(_ schema: inout SchemaWriter) {
    schema.describe(
      "ITEM is VALUE, ITEM is not VALUE, ITEM in A, B, ITEM is given, ITEM is empty; a list must all hold"
    )
    let parts: (inout SchemaWriter) -> Void = { $0.list { $0.refer("condition") } }
    schema.anyOf([
      {
        $0.text("type", "string")
        $0.text("pattern", " is | in ")
      },
      parts,
      { $0.closedObject { $0.object("any", parts) } },
      { $0.closedObject { $0.object("all", parts) } },
    ])
  }
}
