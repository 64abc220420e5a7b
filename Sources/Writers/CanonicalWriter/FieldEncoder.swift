import ClinicalModel
import JSONFormat

/// Writes each field of a record as a member of a JSON object.
struct FieldEncoder: FieldVisitor {
  var json = JSONWriter()

  mutating func write(_ record: some Record) {
    var record = record
    json.beginObject()
    record.visitFields(&self)
    json.endObject()
  }

  mutating func text(_ name: StaticString, _ value: inout String?) { member(name, value) }

  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    guard let value else { return }
    json.key(name)
    json.integer(value)
  }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    member(name, value?.digits)
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    guard let value else { return }
    json.key(name)
    json.bool(value)
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    guard let value, !value.isEmpty else { return }
    json.key(name)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 28) { buffer in
      let count = value.writeISO8601(into: buffer)
      json.string(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
    }
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    member(name, value?.rawValue)
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    guard !values.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for value in values { json.string(value) }
    json.endArray()
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) {
    guard !values.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for value in values { json.integer(value) }
    json.endArray()
  }

  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    guard !records.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for record in records { write(record) }
    json.endArray()
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    json.key(name)
    json.string(value)
  }
}

extension FieldEncoder {
  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    guard let value else { return }
    json.key(name)
    json.beginObject()
    member("number", value.number.digits)
    member("unit", value.unit)
    member("standardNumber", value.standardNumber?.digits)
    member("standardUnit", value.standardUnit)
    json.endObject()
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    guard let value else { return }
    json.key(name)
    json.beginObject()
    member("verbatim", value.verbatim)
    member("code", value.code)
    member("decode", value.decode)
    member("system", value.system)
    member("version", value.version)
    json.endObject()
  }

  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {
    guard let value else { return }
    json.key(name)
    json.beginObject()
    member("file", value.file)
    json.key("line")
    json.integer(value.line)
    member("subject", value.subject)
    member("event", value.event)
    member("eventRepeat", value.eventRepeat)
    member("form", value.form)
    member("formRepeat", value.formRepeat)
    member("group", value.group)
    member("groupRepeat", value.groupRepeat)
    json.endObject()
  }
}
