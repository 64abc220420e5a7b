import SourceModel

/// What is deliberately not carried, in words.
public struct IgnoreDescription: Sendable {
  /// Empty for all forms.
  public let forms: [String]
  /// Empty for all items.
  public let items: [String]
  public let reason: String
}

/// A named code table of a mapping.
public struct CodeTableDescription: Sendable {
  public let name: String
  /// `M, 남 = M; F, 여 = F`.
  public let entries: String
}

extension StudyMapping {
  public var ignoreDescriptions: [IgnoreDescription] {
    ignores.map {
      IgnoreDescription(
        forms: $0.forms.map(\.pattern), items: $0.items.map(\.pattern), reason: $0.reason)
    }
  }

  /// The named tables that rules read by, in the order of their names.
  public var codeTableDescriptions: [CodeTableDescription] {
    var tables: [String: CodeTable] = [:]
    for rule in rules { rule.fields.collectTables(&tables) }
    return tables.sorted { $0.key < $1.key }.map {
      CodeTableDescription(name: $0.key, entries: $0.value.words)
    }
  }

  /// How dates, numbers and files are read: a subject and what is said of it.
  public var readingDescription: [(what: String, how: String)] {
    var lines: [(what: String, how: String)] = []
    let formats = ["ISO 8601"] + dates.formats.map(\.pattern)
    lines.append(("Dates", formats.joined(separator: ", ")))
    if let pivot = dates.pivot {
      lines.append(("Years of two digits", "below \(pivot) are 20.., the others 19.."))
    }
    let everywhere = unknownWords.map { String(decoding: $0, as: UTF8.self) }
    let inDates = dates.unknownWords.map { String(decoding: $0, as: UTF8.self) }
      .filter { !everywhere.contains($0) }
    if !everywhere.isEmpty {
      lines.append(("Words for unknown", everywhere.joined(separator: ", ")))
    }
    if !inDates.isEmpty { lines.append(("Unknown in dates", inDates.joined(separator: ", "))) }
    lines.append(("Decimal sign", numbers.marks))
    let unknown = numbers.unknown.map { "\($0)" }
    if !unknown.isEmpty { lines.append(("Numbers for unknown", unknown.joined(separator: ", "))) }
    let zeros = numbers.zeros.map { String(decoding: $0, as: UTF8.self) }.sorted()
    if !zeros.isEmpty { lines.append(("Numbers for zero", zeros.joined(separator: ", "))) }
    if let identity { lines.append(("Unique subject id", identity)) }
    return lines + tabular.lines
  }
}

extension TabularOptions {
  fileprivate var lines: [(what: String, how: String)] {
    var lines: [(what: String, how: String)] = []
    func add(_ what: String, _ how: String?) {
      if let how, !how.isEmpty { lines.append((what, how)) }
    }
    add("System of the CSV files", system?.rawValue)
    if repeatedRows != TabularOptions().repeatedRows {
      add("Rows that come twice", repeatedRows.rawValue)
    }
    add("CSV encodings", encodings.joined(separator: ", "))
    add("CSV delimiter", delimiter.map { $0 == 9 ? "tab" : String(UnicodeScalar($0)) })
    add("Subject column", subjectColumns.joined(separator: ", else "))
    add("Site column", siteColumns.joined(separator: ", else "))
    add("Site by file name", siteFromFile)
    if headerRows != nil || nameRow != nil {
      add("Header rows", "\(headerRows ?? 1), names in row \(nameRow ?? 1)")
    }
    add("Event column", eventColumn)
    add("Repeat column", repeatColumn)
    add("Forms", forms.map { "\($0.name) = \($0.glob)" }.joined(separator: ", "))
    add("Columns", aliases.map { "\($0.head) = \($0.name)" }.joined(separator: ", "))
    add("Rows of totals", totals.joined(separator: ", "))
    return lines
  }
}

extension [FieldPlan?] {
  fileprivate func collectTables(_ tables: inout [String: CodeTable]) {
    for plan in self {
      switch plan {
      case nil: break
      case .value(let value)?:
        for expression in value.spec.expressions { expression.collectTables(&tables) }
      case .nested(let entries)?: for entry in entries { entry.collectTables(&tables) }
      }
    }
  }
}

extension Expression {
  fileprivate func collectTables(_ tables: inout [String: CodeTable]) {
    for part in parts { part.collectTables(&tables) }
    if let table, let name = table.name { tables[name] = table }
  }

  private var table: CodeTable? {
    switch self {
    case .codes(_, let table): table
    case .split(_, _, let table, _): table
    default: nil
    }
  }
}
