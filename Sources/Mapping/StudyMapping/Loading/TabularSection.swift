import SourceModel
import YAMLFormat

/// Reads the `csv:` section.
struct TabularSection {
  private let problems: Problems
  private static let keys = [
    "system", "encoding", "delimiter", "subject", "site", "header-rows", "name-row", "event",
    "repeat", "repeated-rows", "forms", "totals", "columns",
  ]
  private static let delimiters: [String: UInt8] = [
    "comma": 44, ",": 44, "semicolon": 59, ";": 59, "tab": 9, "\t": 9, "pipe": 124, "|": 124,
  ]

  init(_ problems: Problems) { self.problems = problems }

  func read(_ node: YAMLNode) -> TabularOptions {
    var options = TabularOptions()
    guard let section = Section(node, "csv", problems) else { return options }
    section.allowOnly(Self.keys, in: "csv")
    options.encodings = section.texts("encoding")
    options.delimiter = delimiter(section)
    options.subjectColumns = section.texts("subject")
    readSite(section, &options)
    options.headerRows = count("header-rows", section)
    options.nameRow = count("name-row", section)
    options.system = choice("system", section)
    options.repeatedRows = choice("repeated-rows", section) ?? options.repeatedRows
    options.eventColumn = section.text("event")
    options.repeatColumn = section.text("repeat")
    options.totals = section.texts("totals")
    options.forms = forms(section)
    options.aliases = aliases(section)
    return options
  }

  /// A number of rows, from 1.
  private func count(_ name: String, _ section: Section) -> Int? {
    guard let count = section.integer(name) else { return nil }
    if count < 1 {
      problems.add("\(name) must be 1 or more, here is \(count)", at: section[name]!.position)
    }
    return max(count, 1)
  }

  /// One of the words that the kind of option knows.
  private func choice<C: RawRepresentable & CaseIterable>(_ name: String, _ section: Section)
    -> C? where C.RawValue == String
  {
    guard let text = section.text(name) else { return nil }
    let choice = C(rawValue: text)
    if choice == nil {
      problems.unknown(
        name, text, among: C.allCases.map(\.rawValue), at: section[name]!.position)
    }
    return choice
  }

  private func delimiter(_ section: Section) -> UInt8? {
    guard let name = section.text("delimiter") else { return nil }
    guard let byte = Self.delimiters[name] else {
      problems.unknown(
        "delimiter", name, among: ["comma", "semicolon", "tab", "pipe"],
        at: section["delimiter"]!.position)
      return nil
    }
    return byte
  }

  /// Names of columns, or `{from-file: "site-(\\d+)_.*"}`.
  private func readSite(_ section: Section, _ options: inout TabularOptions) {
    guard let node = section["site"] else { return }
    guard case .mapping = node.content, let site = Section(node, "site", problems) else {
      options.siteColumns = problems.texts(node, "site")
      return
    }
    site.allowOnly(["from-file", "column"], in: "site")
    options.siteColumns = site.texts("column")
    options.siteFromFile = site.text("from-file")
    if let text = options.siteFromFile, TextPattern(text) == nil {
      problems.add(TextPattern.fault(in: text), at: node.position)
    }
  }

  /// `환자번호: SUBJNO`: what a column is called here when its head reads otherwise.
  private func aliases(_ section: Section) -> [(head: String, name: String)] {
    guard let node = section["columns"], let columns = Section(node, "columns", problems) else {
      return []
    }
    return columns.entries.compactMap { key, value in
      problems.text(value, key.name).map { (head: key.name, name: $0) }
    }
  }

  private func forms(_ section: Section) -> [(glob: String, name: String)] {
    guard let node = section["forms"], let forms = Section(node, "forms", problems) else {
      return []
    }
    return forms.entries.compactMap { key, value in
      problems.text(value, key.name).map { (glob: $0, name: key.name) }
    }
  }
}
