import Diagnostics
import JSONFormat
import SourceModel

extension Inspection {
  /// For programs: one JSON object.
  public var json: String {
    var writer = JSONWriter()
    writer.object {
      $0.member("format", format.rawValue)
      $0.member("reason", reason)
      if let dialect {
        $0.member("dialect", dialect.system)
        $0.key("dialectEvidence")
        $0.strings(dialect.evidence)
      }
      $0.array("files", files) { $0.write($1) }
      $0.member("subjects", collector.subjectCount)
      $0.array("studies", collector.studies.sorted { $0.key < $1.key }) { $0.writeCount($1) }
      $0.array("sites", collector.sites.sorted { $0.key < $1.key }) { $0.writeCount($1) }
      $0.array("forms", collector.forms) { write($1, to: &$0) }
      $0.array("attributes", sortedAttributes) { writer, entry in
        writer.member("level", entry.key.level)
        writer.member("name", entry.key.name)
        writer.write(entry.value)
      }
      $0.array("remarks", remarks) { writer, remark in
        writer.member("code", remark.finding.code.name)
        writer.member("message", remark.finding.message)
        writer.member("count", remark.count)
        writer.member("first", remark.finding.location.description)
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ form: FormStatistics, to writer: inout JSONWriter) {
    writer.key("names")
    writer.strings(form.names)
    writer.member("group", form.group)
    writer.member("label", form.label)
    writer.member("records", form.records)
    writer.member("subjects", form.subjects)
    let events = form.events.map { (key: collector.symbols[$0.key], value: $0.value) }
    writer.array("events", events.sorted { $0.key < $1.key }) { writer, event in
      writer.writeCount(event)
      writer.member("label", dictionary.events[event.key])
    }
    writer.array("items", Array(zip(form.items, form.statistics))) { writer, item in
      write(item.0, item.1, to: &writer)
    }
  }

  private func write(
    _ item: String, _ statistics: ItemStatistics, to writer: inout JSONWriter
  ) {
    let definition = dictionary.items[item]
    writer.member("name", item)
    writer.member("label", definition?.label ?? definition?.name)
    writer.member("type", definition?.dataType)
    if definition?.dataType == nil { writer.member("looksLike", statistics.looksLike) }
    if let list = definition?.codeList {
      writer.member("codelist", list)
      writer.member("codes", dictionary.codeLists[list]?.entries.count)
    }
    writer.key("units")
    writer.strings(units(of: item, statistics))
    writer.write(statistics)
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// An array of objects.
  fileprivate mutating func array<T>(
    _ name: StaticString, _ elements: [T], _ body: (inout JSONWriter, T) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { object { body(&$0, element) } }
    endArray()
  }

  fileprivate mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  fileprivate mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    string(text)
  }

  fileprivate mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    integer(number)
  }

  fileprivate mutating func writeCount(_ entry: (key: String, value: Int)) {
    member("id", entry.key)
    member("count", entry.value)
  }

  fileprivate mutating func write(_ file: InspectedFile) {
    member("name", file.name)
    member("bytes", file.byteCount)
    member("records", file.records)
    for fact in file.facts {
      key(fact.name)
      string(fact.value)
    }
  }

  fileprivate mutating func write(_ statistics: ItemStatistics) {
    member("values", statistics.values)
    member("nulls", statistics.nulls)
    member("subjects", statistics.subjects)
    member("distinct", statistics.distinct)
    key("distinctIsCapped")
    bool(statistics.isDistinctCapped)
    member("minLength", statistics.lengths?.lowerBound)
    member("maxLength", statistics.lengths?.upperBound)
    key("samples")
    strings(statistics.samples)
  }
}
