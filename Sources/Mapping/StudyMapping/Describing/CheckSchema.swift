import Diagnostics

/// The `checks:` section.
enum CheckSchema {
  static func write(_ schema: inout SchemaWriter) {
    schema.describe("the study's own rules, which clinpipe check holds against its datasets")
    schema.list {
      $0.closedObject(required: ["id", "text"]) { entry in
        entry.reference("id", "scalar", "what findings are called by")
        entry.reference("text", "scalar", "what the rule says")
        entry.object("severity") {
          $0.texts("enum", Severity.allCases.map(\.name))
          $0.describe("error when not given")
        }
        entry.object("minimum-interval", interval)
        entry.object("minimum-count", count)
        entry.object("required-value", value)
        entry.object("allowed-only", allowed)
      }
    }
  }

  private static func interval(_ schema: inout SchemaWriter) {
    schema.closedObject(
      "time between a subject's last record of one kind and the first of another",
      required: ["after", "before"]
    ) { body in
      body.object("after") { records("the earlier records", dated: true, &$0) }
      body.object("before") { records("the later records", dated: true, &$0) }
      whole("months", "at least so many months", &body)
      whole("days", "at least so many days", &body)
    }
  }

  private static func count(_ schema: inout SchemaWriter) {
    schema.closedObject("how many a subject has at least", required: ["of", "at-least"]) { body in
      body.object("of") { records("the records that count", dated: false, &$0) }
      body.reference("distinct", "scalar", "a variable whose different values are counted")
      whole("at-least", "how many", &body)
      body.object("for") { records("whose subjects are meant", dated: false, &$0) }
    }
  }

  private static func value(_ schema: inout SchemaWriter) {
    schema.closedObject(
      "a value that each subject's record has", required: ["of", "variable", "among"]
    ) { body in
      body.object("of") { records("the records", dated: false, &$0) }
      body.reference("variable", "scalar", "the variable or qualifier")
      body.reference("among", "texts", "its values, one of which is right")
      body.object("for") { records("whose subjects are meant", dated: false, &$0) }
    }
  }

  private static func allowed(_ schema: inout SchemaWriter) {
    schema.closedObject("where records may be and nowhere else", required: ["of", "where"]) {
      body in
      body.object("of") { records("the records", dated: false, &$0) }
      body.object("where") { conditions("the values that are allowed", &$0) }
    }
  }

  private static func records(_ text: String, dated: Bool, _ schema: inout SchemaWriter) {
    schema.closedObject(text, required: dated ? ["in", "date"] : ["in"]) { set in
      set.reference("in", "scalar", "a domain, such as EX")
      set.object("where") { conditions("variables or qualifiers and their values", &$0) }
      if dated { set.reference("date", "scalar", "the variable that dates the records") }
    }
  }

  private static func conditions(_ text: String, _ schema: inout SchemaWriter) {
    schema.text("type", "object")
    schema.describe(text)
    schema.reference("additionalProperties", "texts")
  }

  private static func whole(_ key: String, _ text: String, _ schema: inout SchemaWriter) {
    schema.object(key) {
      $0.text("type", "integer")
      $0.describe(text)
    }
  }
}
