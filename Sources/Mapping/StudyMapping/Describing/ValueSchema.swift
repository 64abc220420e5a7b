/// How a field of a record says where its value comes from.
enum ValueSchema {
  static func define(_ schema: inout SchemaWriter) {
    defineScalars(&schema)
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

  /// - Parameter codes: values of a closed vocabulary, nil where there is none.
  static func properties(_ schema: inout SchemaWriter, codes: [String]?) {
    schema.reference(
      "item", "texts", "the item, or several of which the first that is given counts")
    schema.reference(
      "in", "scalar", "the form or group that the item is taken from, of the same event first")
    schema.object("value") {
      $0.describe("always this")
      literal(codes, &$0)
    }
    schema.object("first") {
      $0.describe("the first of these that is not empty")
      $0.list { $0.refer("expression") }
    }
    schema.reference("else", "expression", "what counts when there is nothing")
    schema.object("join") {
      $0.describe("these after one another")
      $0.list { $0.refer("expression") }
    }
    schema.reference("with", "scalar", "what stands between what is joined, a blank when not given")
    schema.object("codes") {
      $0.describe("the name of a code table, or a table")
      $0.anyOf([{ $0.text("type", "string") }, { table(codes, &$0) }])
    }
    schema.reference(
      "raw", "yesNo", "true: keep the code as collected, though the source can decode it")
    schema.object("path") {
      $0.texts("enum", PathPart.allCases.map(\.rawValue))
      $0.describe("a part of the record's place in the source")
    }
    schema.reference(
      "capture", "scalar", "what the first group of this extended regular expression matches")
    schema.reference("of", "expression", "the value that codes, split or capture work on")
    schema.reference("label-of", "scalar", "the question or label that the source gives an item")
    schema.object("checked") {
      $0.text("type", "object")
      $0.describe("check boxes, and the text that each stands for when it is checked")
      $0.reference("additionalProperties", "scalar")
    }
    schema.reference("split", "scalar", "several values in one, separated by this")
    schema.reference("has", "texts", "yes when one of the values is among these, no when none is")
    schema.object("date") {
      $0.describe("a date of several items")
      $0.anyOf([{ $0.refer("scalar") }, dateParts])
    }
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
