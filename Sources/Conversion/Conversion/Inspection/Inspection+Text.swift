import Diagnostics
import SourceModel

extension Inspection {
  /// For a person, aligned at 100 columns.
  public var text: String {
    ([header] + collector.forms.map(text) + [attributes, remarkList]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var header: String {
    var text = labelled("Format", "\(format.rawValue): \(reason)")
    if let dialect { text += labelled("Dialect", "\(dialect)") }
    text += fileLines
    for (study, count) in collector.studies.sorted(by: { $0.key < $1.key }) where !study.isEmpty {
      text += labelled("Study", "\(study): \(counted(count, "subject"))")
    }
    text += labelled("Subjects", grouped(collector.subjectCount))
    let sites = collector.sites.sorted { $0.key < $1.key }
    guard !sites.isEmpty else { return text }
    let list = sites.prefix(60).map { "\($0.key) (\(grouped($0.value)))" }
    let more = sites.count > 60 ? ["and \(sites.count - 60) more"] : []
    return text
      + labelled(
        "Sites (subjects)", "\(grouped(sites.count)): " + (list + more).joined(separator: ", "))
  }

  private var fileLines: String {
    guard format == .csv, files.count > 3 else { return files.map(fileLine).joined() }
    var table = TextTable(limits: [42, 11, 7, 8, 9, 12])
    table.add("file", "bytes", "records", "encoding", "delimiter", "subject in")
    table.add("----", "-----", "-------", "--------", "---------", "----------")
    for file in files {
      table.add(
        file.name, grouped(file.byteCount), grouped(file.records), file["encoding"],
        file["delimiter"], file["subjectColumn"])
    }
    return "\n\(table.text)\n"
  }

  private func fileLine(_ file: InspectedFile) -> String {
    labelled("File", "\(file.name): \(facts(of: file))")
  }

  private func facts(of file: InspectedFile) -> String {
    let counts = "\(counted(file.byteCount, "byte")), \(counted(file.records, "record"))"
    return ([counts] + file.facts.filter { $0.name != "columns" }.map(words)).joined(
      separator: ", ")
  }

  private func words(_ fact: (name: String, value: String)) -> String {
    switch fact.name {
    case "rootElement": "root element <\(fact.value)>"
    case "odmVersion": "ODM \(fact.value)"
    case "fileType", "encoding": fact.value
    case "sourceSystem": "from \(fact.value)"
    case "delimiter": "separated by \(fact.value)"
    case "subjectColumn": "subject in \(fact.value)"
    default: "\(fact.name) \(fact.value)"
    }
  }

  private func text(_ form: FormStatistics) -> String {
    var table = TextTable(limits: [16, 26, 24, 7, 8, 7])
    table.add("item", "label", "type", "values", "distinct", "length")
    table.add("----", "-----", "----", "------", "--------", "------")
    for (item, statistics) in zip(form.items, form.statistics) {
      let definition = dictionary.items[item]
      let label = definition?.label ?? definition?.name ?? ""
      table.add(
        item, label == item ? "" : label, type(of: item, statistics),
        grouped(statistics.values), distinct(statistics), length(statistics))
      let samples = statistics.samples.joined(separator: " | ")
      let nulls =
        statistics.nulls > 0 ? ["\(counted(statistics.nulls, "value")) said to be null"] : []
      let notes = (samples.isEmpty ? [] : ["e.g. \(samples)"]) + nulls
      if !notes.isEmpty { table.note(notes.joined(separator: "; ")) }
    }
    return heading(form) + table.text
  }

  private func heading(_ form: FormStatistics) -> String {
    let names =
      form.names.count > 3
      ? "\(form.names[0]), \(form.names[1]) and \(form.names.count - 2) more files with the same columns"
      : form.title
    var parts = [form.label.map { "\(names) \"\($0)\"" } ?? names]
    parts.append("\(counted(form.records, "record")) of \(counted(form.subjects, "subject"))")
    let events = form.events.map { (collector.symbols[$0.key], $0.value) }.sorted { $0 < $1 }
    if !events.isEmpty {
      parts.append(
        "in "
          + events.map { name, count in
            let label = dictionary.events[name].map { " \"\($0)\"" } ?? ""
            return "\(name)\(label) (\(grouped(count)))"
          }.joined(separator: ", "))
    }
    return wrapped(parts.joined(separator: "; "), to: 100).map { "\($0)\n" }.joined()
  }

  private func type(of item: String, _ statistics: ItemStatistics) -> String {
    let definition = dictionary.items[item]
    let looks = statistics.looksLike
    var parts = [definition?.dataType ?? (looks.isEmpty ? "" : "looks like \(looks)")]
    if let list = definition?.codeList {
      let count = dictionary.codeLists[list]?.entries.count
      parts.append(list + (count.map { " (\(counted($0, "code")))" } ?? ""))
    }
    let units = units(of: item, statistics)
    if !units.isEmpty { parts.append("in \(units.joined(separator: " or "))") }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func distinct(_ statistics: ItemStatistics) -> String {
    grouped(statistics.distinct) + (statistics.isDistinctCapped ? "+" : "")
  }

  private func length(_ statistics: ItemStatistics) -> String {
    guard let lengths = statistics.lengths else { return "" }
    return lengths.count == 1
      ? "\(lengths.lowerBound)" : "\(lengths.lowerBound)-\(lengths.upperBound)"
  }

  private var attributes: String {
    guard !collector.attributes.isEmpty else { return "" }
    var table = TextTable(limits: [8, 40, 8, 9])
    table.add("of", "attribute", "values", "distinct")
    table.add("--", "---------", "------", "--------")
    for (key, statistics) in sortedAttributes {
      table.add(
        key.level, key.name, grouped(statistics.values), distinct(statistics))
      table.note("e.g. " + statistics.samples.joined(separator: " | "))
    }
    return "Attributes and references, for a mapping to read by name\n" + table.text
  }

  private var remarkList: String {
    guard !remarks.isEmpty else { return "" }
    var text = "Remarks\n"
    for (finding, count) in remarks.prefix(20) {
      let place = finding.location.description
      let times = count > 1 ? " (\(grouped(count)) times, first \(place))" : " (\(place))"
      text += wrapped(finding.message + (place.isEmpty ? "" : times), to: 98)
        .map { "  \($0)\n" }.joined()
    }
    return text
  }
}

extension Inspection {
  var sortedAttributes: [(key: InspectionCollector.AttributeKey, value: ItemStatistics)] {
    collector.attributes.sorted { ($0.key.level, $0.key.name) < ($1.key.level, $1.key.name) }
  }
}
