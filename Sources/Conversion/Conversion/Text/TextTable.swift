import Diagnostics

/// Rows of cells as aligned columns; a cell that is too long for its column goes on below.
struct TextTable {
  private let limits: [Int]
  private let indent: Int
  private var rows: [[String]] = []
  /// A line below a row, from the second column on.
  private var notes: [Int: String] = [:]
  private static let gap = 2

  /// - Parameter limits: how wide each column may become.
  init(limits: [Int], indent: Int = 2) {
    self.limits = limits
    self.indent = indent
  }

  mutating func add(_ cells: String...) { rows.append(cells.map(\.visible)) }

  /// Puts a text below the last row, across all columns but the first.
  mutating func note(_ text: String) { notes[rows.count - 1] = text }

  var text: String {
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    return rows.enumerated().map { number, row in
      lines(of: row, widths) + (notes[number].map { note($0, widths) } ?? "")
    }.joined()
  }

  private func note(_ text: String, _ widths: [Int]) -> String {
    let start = indent + widths[0] + Self.gap
    let width = limits.dropFirst().reduce(-Self.gap) { $0 + $1 + Self.gap }
    return wrapped(text, to: width)
      .map { String(repeating: " ", count: start) + $0 + "\n" }.joined()
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
public func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// `12,345`.
public func grouped(_ count: Int) -> String {
  let digits = Array(String(count))
  return String(
    digits.enumerated().flatMap { index, digit -> [Character] in
      index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
    })
}
