/// The text of a mapping file, part by part.
struct DraftText {
  private let drafting: Drafting
  private let dates: DateFormats
  private var export: ExportProfile { drafting.export }

  init(_ drafting: Drafting) {
    self.drafting = drafting
    dates = DateFormats(drafting.columns.filter { $0.looksLikeDate && !$0.hasCodes })
  }

  var text: String {
    let parts = [head, StudyText(drafting).lines, reading, codes, csv, records, ignore]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(
      separator: "\n")
  }

  private var head: [String] {
    let items = drafting.forms.reduce(0) { $0 + $1.itemCount }
    let open = drafting.forms.reduce(0) { $0 + $1.open.count }
    return [
      "# A first mapping, drafted from the export itself: \(items - open) of \(items) items are recognised.",
      "# Every line is a guess, and says why it was made. Agree with each, fill in what says TODO, and convert:",
      "# what no rule reads stands in the rejects.",
    ] + (export.dialect.map { ["# The export: \(YAMLText.remark($0, longest: 90))"] } ?? []) + [
      "clinpipe: 1"
    ]
  }

  // MARK: - How values are read

  private var reading: [String] {
    let unknown = unknownWords
    var lines =
      unknown.isEmpty ? [] : ["unknown: \(YAMLText.list(unknown))   # answers that are not known"]
    if !dates.patterns.isEmpty {
      lines += ["dates:", "  # as the values are written, beside ISO 8601"]
      for pattern in dates.patterns where dates.doubtful.contains(pattern) {
        lines.append("  # TODO \(pattern): no value shows which number is the day")
      }
      lines.append("  formats: \(YAMLText.list(dates.patterns))")
      if dates.needsPivot {
        lines.append("  pivot: 50   # TODO years below it are 20.., the others 19..")
      }
    }
    if drafting.columns.contains(where: \.hasDecimalComma) {
      lines.append("numbers: {decimal: \",\"}   # as most numbers are written")
    }
    return lines
  }

  /// Words for an unknown answer that stand where a date, a number or a yes is wanted.
  private var unknownWords: [String] {
    var seen: Set<String> = []
    let values = drafting.columns.filter {
      $0.looksLikeDate || $0.looksLikeNumber || $0.looksLikeFlag
    }
    .flatMap(\.survey.values)
    let whole = values.filter { ValueWords.unknown.contains($0.lowercased()) }
    return (whole + unknownParts).filter { seen.insert($0.uppercased()).inserted }
  }

  /// Words that stand for a part of a date: `2015-UN-UN`.
  private var unknownParts: [String] {
    let values = drafting.columns.filter(\.looksLikeDate).flatMap(\.survey.values)
    return values.flatMap { value in
      value.split { !$0.isLetter }.map(String.init).filter {
        ["UN", "UNK", "XX", "NK"].contains($0.uppercased())
      }
    }
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
    lines.append(
      "  subject: \(YAMLText.oneOrList(tabular.subjectColumns))   # TODO whose record it is")
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
      form.family.variants.lazy.compactMap(\.label).first.map { " \"\(YAMLText.remark($0))\"" }
      ?? ""
    let records = form.family.variants.reduce(0) { $0 + $1.records }
    let known = form.itemCount - form.open.count
    let from = form.family.from.joined(separator: ", ")
    return [
      "",
      "  # \(YAMLText.remark(from))\(label): \(records) records, \(known) of \(form.itemCount) items recognised",
    ]
      + form.rules.flatMap(\.text) + open(form)
  }

  /// Each item that nothing reads, ready to be carried as what has no field of its own.
  private func open(_ form: DraftedForm) -> [String] {
    guard !form.open.isEmpty else { return [] }
    let kind = form.rules.isEmpty ? "a rule" : "a field of a rule, qualifiers: of one"
    return ["  # TODO \(kind) or ignore: for"] + form.open.map { "  #   " + Self.line($0) }
  }

  private static func line(_ item: ItemProfile) -> String {
    let label = item.label.flatMap { $0.isEmpty || $0 == item.name ? nil : $0 } ?? ""
    let codes = item.codes.prefix(6).map { "\($0.code) \($0.decode)" }.joined(separator: "; ")
    let facts = [item.dataType ?? "", item.units.joined(separator: ", "), codes].filter {
      !$0.isEmpty
    }
    let name =
      "- {name: \(qualifierName(item.name)), label: \(YAMLText.scalar(YAMLText.remark(label.isEmpty ? item.name : label, longest: 40))), item: \(YAMLText.scalar(YAMLText.remark(item.name)))}"
    return facts.isEmpty
      ? name : "\(name)   # \(YAMLText.remark(facts.joined(separator: ", "), longest: 90))"
  }

  /// Eight letters and digits (QNAM).
  private static func qualifierName(_ name: String) -> String {
    let flat = Words.ofName(name).joined().filter { $0.isASCII }
    let start = flat.first?.isLetter == true ? flat : "Q" + flat
    return String(start.suffix(8).drop { $0.isNumber })
  }

  private var ignore: [String] {
    let entries = drafting.ignored.entries
    guard !entries.isEmpty else { return [] }
    return ["ignore:"]
      + entries.map { entry in
        "  - {forms: \(YAMLText.list([entry.form])), items: \(YAMLText.list(entry.items)), because: \(YAMLText.scalar(entry.reason))}"
      }
  }
}
