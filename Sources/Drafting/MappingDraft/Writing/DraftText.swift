/// The text of a mapping file, part by part.
struct DraftText {
  private let drafting: Drafting
  private var export: ExportProfile { drafting.export }

  init(_ drafting: Drafting) { self.drafting = drafting }

  var text: String {
    let parts = [
      head, StudyText(drafting).lines, IdentityText(drafting).lines, ReadingText(drafting).lines,
      codes, csv, records, ignore,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(
      separator: "\n")
  }

  private var head: [String] {
    let (known, all) = (drafting.recognised, drafting.items)
    return [
      "# A first mapping, drafted from the export itself: \(known) of \(all) items are recognised.",
      "# Every line is a guess, and says why it was made. Agree with each, fill in what says TODO, and convert:",
      "# what no rule reads stands in the rejects.",
    ] + (export.dialect.map { ["# The export: \(YAMLText.remark($0, longest: 90))"] } ?? []) + [
      "clinpipe: 1"
    ]
  }

  private var codes: [String] {
    let tables = drafting.tables.tables
    return tables.isEmpty
      ? [] : ["codes:   # by the words that the export has for its codes"] + tables.flatMap(\.lines)
  }

  private var csv: [String] {
    guard let tabular = export.tabular else { return [] }
    if let stated = tabular.statedSection { return [stated] }
    var lines = ["csv:", "  encoding: \(YAMLText.list(tabular.encodings))"]
    if export.dialect == nil {
      lines.append(
        "  subject: \(YAMLText.oneOrList(tabular.subjectColumns))   # TODO whose record it is")
    }
    if let pattern = drafting.files.sitePattern {
      lines.append("  site: {from-file: \(YAMLText.scalar(pattern))}   # by the names of the files")
    } else if !drafting.files.siteColumns.isEmpty {
      lines.append("  site: \(YAMLText.oneOrList(drafting.files.siteColumns))   # by its name")
    }
    if let event = drafting.files.eventColumn {
      lines.append("  event: \(YAMLText.scalar(event))   # by its name")
    }
    let forms = drafting.forms.flatMap { form in form.family.globs.map { (form.family.from[0], $0) }
    }
    guard !forms.isEmpty else { return lines }
    return lines + ["  forms:"] + forms.map { "    \(YAMLText.scalar($0)): \(YAMLText.scalar($1))" }
  }

  // MARK: - Rules

  private var records: [String] {
    let blocks = drafting.forms.map(lines)
    let hasRules = drafting.forms.contains { !$0.rules.isEmpty }
    return [hasRules ? "records:" : "records: []   # TODO nothing was recognised"] + blocks.joined()
  }

  private func lines(of form: DraftedForm) -> [String] {
    let label =
      form.family.variants.lazy.compactMap(\.label).first { !$0.isEmpty }.map {
        " \"\(YAMLText.remark($0))\""
      }
      ?? ""
    let records = form.family.variants.reduce(0) { $0 + $1.records }
    let known = form.itemCount - form.open.count
    let from = form.family.from.joined(separator: ", ")
    return [
      "",
      "  # \(YAMLText.remark(from))\(label): \(records) record\(records == 1 ? "" : "s"), \(known) of \(form.itemCount) items recognised",
    ]
      + form.rules.flatMap(\.text) + open(form)
  }

  /// Each item that nothing reads, ready to be carried as what has no field of its own.
  private func open(_ form: DraftedForm) -> [String] {
    guard !form.open.isEmpty else { return [] }
    let wanted = form.rules.isEmpty ? "a rule" : "a field of a rule, qualifiers: of a rule,"
    return ["  # TODO \(wanted) or ignore: for these, which were not recognised"]
      + form.open.map { "  #   " + Self.line($0) }
  }

  private static func line(_ item: ItemProfile) -> String {
    let label = item.label.flatMap { $0.isEmpty || $0 == item.name ? nil : $0 } ?? ""
    let codes = item.codes.prefix(6).map { "\($0.code) \($0.decode)" }.joined(separator: "; ")
    let facts = [item.dataType ?? "", item.units.joined(separator: ", "), codes].filter {
      !$0.isEmpty
    }
    let title = YAMLText.remark(label.isEmpty ? item.name : label, longest: 40)
    let keys = [
      "name: \(qualifierName(item.name))", "label: \(YAMLText.scalar(title))",
      "item: \(YAMLText.scalar(YAMLText.remark(item.name)))",
    ]
    let name = "- {\(keys.joined(separator: ", "))}"
    return facts.isEmpty
      ? name : "\(name)   # \(YAMLText.remark(facts.joined(separator: ", "), longest: 90))"
  }

  /// Eight letters and digits (QNAM): the last words that fit, else the beginning and the number.
  private static func qualifierName(_ name: String) -> String {
    let words = Words.ofName(name).map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    let flat = words.joined()
    for start in words.indices {
      let end = words[start...].joined()
      if end.count <= 8, end.count > 2, end.first?.isLetter == true { return end }
    }
    let number = String(flat.reversed().prefix(while: \.isNumber).reversed())
    let short = flat.drop { !$0.isLetter }.prefix(8 - min(4, number.count)) + number.suffix(4)
    return short.count > 1 ? String(short) : "TODO"
  }

  private var ignore: [String] {
    let entries = drafting.ignored.entries
    guard !entries.isEmpty else { return [] }
    return ["ignore:"]
      + entries.map { entry in
        let items = YAMLText.list(entry.items)
        let reason = YAMLText.scalar(entry.reason)
        return "  - {forms: \(YAMLText.list(entry.forms)), items: \(items), because: \(reason)}"
      }
  }
}
