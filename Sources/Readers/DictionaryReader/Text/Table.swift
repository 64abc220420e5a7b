import CSVFormat
import Diagnostics

/// A CSV file with heads, whole: its cells by the names of their columns.
struct Table {
  struct Row {
    let line: Int
    fileprivate let cells: [String]
  }

  let path: String
  private(set) var rows: [Row] = []
  private var columns: [String: Int] = [:]

  /// - Parameter required: columns that it must have.
  init(_ path: String, what: String, required: [String]) throws(Fault) {
    self.path = path
    try scan(try WholeFile.text(path, what: what))
    for column in required where columns[column] == nil {
      let heads = columns.keys.sorted()
      throw fault(
        1, "\(what) has no column \"\(column)\"\(suggestionAndAll(for: column, among: heads))")
    }
  }

  /// The text of a cell without blanks around it; nil when it is empty or there is no such column.
  func text(_ column: String, of row: Row) -> String? {
    guard let index = columns[column], index < row.cells.count else { return nil }
    let text = trimmed(row.cells[index])
    return text.isEmpty ? nil : text
  }

  func fault(_ line: Int, _ message: String) -> Fault {
    Fault(.inputUnparsable, message, at: Location(file: path, line: line))
  }

  private mutating func scan(_ bytes: [UInt8]) throws(Fault) {
    var bytes = bytes
    let outcome = bytes.withUnsafeMutableBytes { all in
      Result { () throws(CSVError) in try Self.rows(of: all) }
    }
    switch outcome {
    case .failure(let error): throw fault(error.line, error.description)
    case .success(let found) where found.count > WholeFile.mostRecords:
      throw fault(found[found.count - 1].line, "more than \(WholeFile.mostRecords) rows")
    case .success(let found): take(found)
    }
  }

  private mutating func take(_ found: [Row]) {
    for (index, head) in (found.first?.cells ?? []).enumerated() {
      columns[trimmed(head).lowercased()] = index
    }
    rows = Array(found.dropFirst())
  }

  /// Rows of blank cells are left out: spreadsheets leave some at the end.
  private static func rows(of bytes: UnsafeMutableRawBufferPointer) throws(CSVError) -> [Row] {
    let text = UnsafeRawBufferPointer(bytes)
    let sample = UnsafeRawBufferPointer(rebasing: text.prefix(1 << 18))
    let delimiter = CSVDelimiter.recognise(in: sample, isLast: sample.count == text.count)
    var scanner = CSVScanner(text, delimiter: delimiter, isLast: true)
    var fields: [CSVField] = []
    var rows: [Row] = []
    while rows.count <= WholeFile.mostRecords,
      let row = try scanner.next(into: &fields, limit: WholeFile.mostFields)
    {
      let cells = fields.map { field in
        let end = field.form == .escaped ? field.unescape(in: bytes) : field.end
        return String(decoding: text[field.start..<end], as: UTF8.self)
      }
      if !cells.allSatisfy({ trimmed($0).isEmpty }) {
        rows.append(Row(line: row.line, cells: cells))
      }
    }
    return rows
  }
}

func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(
    start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
}
