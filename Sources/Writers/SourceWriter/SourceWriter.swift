import JSONFormat
import SourceModel

/// Writes source records as NDJSON, one line a record, with the place of each value: the export
/// itself, flattened, without a mapping.
///
/// Attributes that the standard does not count as items have names that begin with `@`; those of a
/// subject, an event or a form stand in records without a group.
public struct SourceWriter: Sendable {
  /// What coded values stand for, by item.
  private let decodes: [String: [String: String]]

  public init(dictionary: SourceDictionary) {
    decodes = dictionary.items.compactMapValues { item in
      guard let list = item.codeList.flatMap({ dictionary.codeLists[$0] }) else { return nil }
      return Dictionary(list.entries.map { ($0.code, $0.decode) }) { first, _ in first }
    }
  }

  public func write(_ subject: SourceSubject, to json: inout JSONWriter) {
    for record in subject.records {
      json.beginObject()
      writePlace(of: record, in: subject, to: &json)
      json.key("values")
      json.beginArray()
      for index in record.values { write(subject.values[index], in: subject, to: &json) }
      json.endArray()
      json.endObject()
      json.newline()
    }
  }

  private func writePlace(
    of record: SourceRecord, in subject: SourceSubject, to json: inout JSONWriter
  ) {
    write("study", subject.study, to: &json)
    write("subject", subject.key, to: &json)
    write("site", subject.site, to: &json)
    write("file", subject.files[Int(record.file)], to: &json)
    json.key("line")
    json.integer(Int(record.line))
    let symbols = subject.symbols
    write("event", symbols.text(record.event), to: &json)
    write("eventRepeat", symbols.text(record.eventRepeat), to: &json)
    write("form", symbols.text(record.form), to: &json)
    write("formRepeat", symbols.text(record.formRepeat), to: &json)
    write("group", symbols.text(record.group), to: &json)
    write("groupRepeat", symbols.text(record.groupRepeat), to: &json)
  }

  private func write(
    _ value: SourceValue, in subject: SourceSubject, to json: inout JSONWriter
  ) {
    let item = subject.symbols[value.item]
    json.beginObject()
    write("item", item, to: &json)
    if value.isNull {
      json.key("null")
      json.bool(true)
    } else {
      json.key("value")
      subject.withBytes(of: value) { json.string($0) }
    }
    if let codes = decodes[item] { write("decode", codes[subject.text(of: value)], to: &json) }
    write("unit", subject.symbols.text(value.unit), to: &json)
    json.key("line")
    json.integer(Int(value.line))
    json.endObject()
  }

  private func write(_ key: StaticString, _ text: String?, to json: inout JSONWriter) {
    guard let text, !text.isEmpty else { return }
    json.key(key)
    json.string(text)
  }
}
