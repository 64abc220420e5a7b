import ClinicalModel
import JSONFormat

/// Writes resources, and the elements that many of them have.
struct ResourceWriter {
  var json = JSONWriter()
  let packaging: FHIRPackaging
  let base: String
  var isFirstEntry = false

  init(packaging: FHIRPackaging, base: String) {
    self.packaging = packaging
    self.base = base
  }

  mutating func resource(_ type: StaticString, _ id: String, _ body: (inout ResourceWriter) -> Void)
  {
    if packaging == .bundle { beginEntry("\(base)/\(type)/\(id)") }
    object { writer in
      writer.json.key("resourceType")
      writer.json.string(type)
      writer.text("id", id)
      body(&writer)
    }
    if packaging == .bundle { json.endObject() }
    json.newline()
  }

  /// The entries follow, in this writer or in others; `endArray` and `endObject` close it.
  mutating func beginBundle() {
    json.beginObject()
    text("resourceType", "Bundle")
    text("type", "collection")
    json.key("entry")
    json.beginArray()
    json.newline()
  }

  private mutating func beginEntry(_ url: String) {
    if !isFirstEntry { json.separator() }
    isFirstEntry = false
    json.beginObject()
    text("fullUrl", url)
    json.key("resource")
  }

  mutating func object(_ body: (inout ResourceWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ key: StaticString, _ body: (inout ResourceWriter) -> Void) {
    json.key(key)
    object(body)
  }

  mutating func array(_ key: StaticString, _ body: (inout ResourceWriter) -> Void) {
    json.key(key)
    json.beginArray()
    body(&self)
    json.endArray()
  }

  /// A FHIR string has no control characters but tab and line ends (R4, datatype string): others
  /// become spaces.
  mutating func text(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    json.key(key)
    if value.utf8.contains(where: Self.isRefused) {
      json.string(
        String(decoding: value.utf8.map { Self.isRefused($0) ? 0x20 : $0 }, as: UTF8.self))
    } else {
      json.string(value)
    }
  }

  private static func isRefused(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  mutating func flag(_ key: StaticString, _ value: Bool?) {
    guard let value else { return }
    json.key(key)
    json.bool(value)
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    json.key(key)
    json.integer(value)
  }

  mutating func reference(_ key: StaticString, _ type: StaticString, _ id: String) {
    object(key) { $0.text("reference", "\(type)/\(id)") }
  }

  mutating func subject(_ context: SubjectContext, _ key: StaticString = "subject") {
    reference(key, "Patient", context.id)
  }

  mutating func identifier(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    array("identifier") { writer in
      writer.object {
        $0.text("system", "\($0.base)/identifier/\(name)")
        $0.text("value", value)
      }
    }
  }
}
