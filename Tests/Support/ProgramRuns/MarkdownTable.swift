/// A table of a Markdown page: its rows as cells by the heads of the columns.
public struct MarkdownTable: Sendable {
  public let heads: [String]
  public let rows: [[String: String]]

  /// All tables of a text, in order.
  public static func all(in text: String) -> [MarkdownTable] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        blocks[blocks.count - 1].append(line)
      } else if !blocks[blocks.count - 1].isEmpty {
        blocks.append([])
      }
    }
    return blocks.filter { $0.count > 2 }.map(MarkdownTable.init(lines:))
  }

  private init(lines: [Substring]) {
    let cells = lines.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { trimmed($0) }
    }
    let heads = cells[0]
    self.heads = heads
    rows = cells.dropFirst(2).map { Dictionary(zip(heads, $0)) { first, _ in first } }
  }
}

/// The texts between backticks.
public func quoted(_ cell: String) -> [String] {
  let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
  return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
}

private func trimmed(_ text: Substring) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
