import JSONFormat

/// Writes the parts that JSON Schemas are made of (draft 2020-12).
struct SchemaWriter {
  private var json = JSONWriter()

  /// What was written, on many lines.
  var document: [UInt8] { indented(json.bytes) }

  mutating func object(_ body: (inout SchemaWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ key: String, _ body: (inout SchemaWriter) -> Void) {
    json.key(key)
    object(body)
  }

  mutating func text(_ key: String, _ text: String) {
    json.key(key)
    json.string(text)
  }

  mutating func texts(_ key: String, _ texts: [String]) {
    json.key(key)
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }

  mutating func flag(_ key: String, _ value: Bool) {
    json.key(key)
    json.bool(value)
  }

  mutating func number(_ key: String, _ value: Int) {
    json.key(key)
    json.integer(value)
  }

  mutating func describe(_ text: String?) {
    if let text { self.text("description", text) }
  }

  /// `{"$ref": "#/$defs/NAME", "description": …}`.
  mutating func reference(_ key: String, _ name: String, _ description: String? = nil) {
    object(key) { $0.refer(name, description) }
  }

  mutating func refer(_ name: String, _ description: String? = nil) {
    text("$ref", "#/$defs/\(name)")
    describe(description)
  }

  /// Texts, and the numbers that they may be written as.
  mutating func scalars(_ key: String, _ texts: [String]) {
    json.key(key)
    json.beginArray()
    for text in texts { json.string(text) }
    for number in texts.compactMap({ Int($0) }) { json.integer(number) }
    json.endArray()
  }

  /// True, false, and texts that stand for them.
  mutating func flagsOrTexts(_ key: String, _ texts: [String]) {
    json.key(key)
    json.beginArray()
    json.bool(true)
    json.bool(false)
    for text in texts { json.string(text) }
    json.endArray()
  }

  /// A list of schemas, one of which must fit.
  mutating func anyOf(_ schemas: [(inout SchemaWriter) -> Void]) {
    json.key("anyOf")
    json.beginArray()
    for schema in schemas { object(schema) }
    json.endArray()
  }

  mutating func list(of items: (inout SchemaWriter) -> Void) {
    text("type", "array")
    object("items", items)
  }

  /// An object with these keys and no others.
  mutating func closedObject(
    _ description: String? = nil, required: [String] = [],
    _ properties: (inout SchemaWriter) -> Void
  ) {
    text("type", "object")
    describe(description)
    flag("additionalProperties", false)
    if !required.isEmpty { texts("required", required) }
    object("properties", properties)
  }
}

/// JSON on many lines, indented by two blanks: so that a change shows line by line.
private func indented(_ json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var depth = 0
  var inString = false
  var isEscaped = false
  func breakLine() { result += [10] + [UInt8](repeating: 32, count: 2 * depth) }
  for byte in json {
    if inString {
      result.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        inString = byte != UInt8(ascii: "\"")
      }
      continue
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      result.append(byte)
      depth += 1
      breakLine()
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      breakLine()
      result.append(byte)
    case UInt8(ascii: ","):
      result.append(byte)
      breakLine()
    case UInt8(ascii: ":"): result += [byte, 32]
    default:
      result.append(byte)
      inString = byte == UInt8(ascii: "\"")
    }
  }
  return result + [10]
}
