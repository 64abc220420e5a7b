/// Rows of cells as aligned columns; a cell that is too long for its column goes on below.
struct TextTable {
  private let limits: [Int]
  private let indent: Int
  private var rows: [[String]] = []
  private static let gap = 2

  /// - Parameter limits: how wide each column may become.
  init(limits: [Int], indent: Int = 2) {
    self.limits = limits
    self.indent = indent
  }

  mutating func add(_ cells: String...) { rows.append(cells) }

  var text: String {
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    return rows.map { lines(of: $0, widths) }.joined()
  }

  private func lines(of row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { wrapped($0, to: max($1, 1)) }
    var text = ""
    for number in 0..<(cells.map(\.count).max() ?? 0) {
      var line = String(repeating: " ", count: indent)
      for (cell, width) in zip(cells, widths) {
        line += (number < cell.count ? cell[number] : "").padded(to: width + Self.gap)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}

/// `label: text`, with the lines of a long text below each other.
func labelled(_ label: String, _ text: String, width: Int = 100, labelWidth: Int = 22) -> String {
  var table = TextTable(limits: [labelWidth, width - labelWidth - 4])
  table.add(label.padded(to: labelWidth), text)
  return table.text
}

/// `1 subject`, `2 subjects`.
func counted(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

/// `12,345`.
func grouped(_ count: Int) -> String {
  let digits = Array(String(count))
  return String(
    digits.enumerated().flatMap { index, digit -> [Character] in
      index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
    })
}
