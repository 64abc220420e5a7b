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

  mutating func text(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    json.key(key)
    json.string(value)
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
