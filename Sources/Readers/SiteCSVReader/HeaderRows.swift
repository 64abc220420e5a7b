import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// What the first rows of a file say: how it is cut, and what the columns are called.
struct HeaderRows {
  private(set) var delimiter: UInt8 = 0
  private(set) var names: [String] = []
  private(set) var nameLine = 1
  private(set) var labels: [String] = []
  /// What stands in the rows that head the file, to know them where they come again.
  private(set) var rows: [HeadRow] = []
  private(set) var dataOffset = 0
  private(set) var dataLine = 1

  private(set) var shape = HeaderShape.single

  private struct Row {
    var cells: [String]
    var line: Int
    /// Where the row after it begins.
    var nextOffset: Int
    var nextLine: Int
  }

  init(_ file: InputFile, _ options: TabularOptions) throws(Fault) {
    try start(file, options)
    let stated = HeaderShape(stated: options)
    let rows = try Self.rows(
      stated?.rows ?? 2, of: file, self, skipsEmpty: (stated?.rows ?? 1) == 1)
    guard let first = rows.first else {
      throw Fault(
        .inputUnparsable, "the file is empty: a row with the names of the columns was expected",
        at: Location(file: file.name))
    }
    let second = rows.count > 1 ? rows[1].cells : nil
    shape = stated ?? HeaderShape(of: first.cells, second, options)
    guard rows.count >= shape.nameRow else {
      throw Fault(
        .inputUnparsable, "the file ends before header row \(shape.nameRow)",
        at: Location(file: file.name))
    }
    take(Array(rows.prefix(shape.rows)))
  }

  private mutating func take(_ rows: [Row]) {
    self.rows = rows.map { HeadRow(cells: $0.cells) }
    (names, nameLine) = (rows[shape.nameRow - 1].cells, rows[shape.nameRow - 1].line)
    labels = rows.indices.first { $0 != shape.nameRow - 1 }.map { rows[$0].cells } ?? []
    if shape.isMixed {
      names = labels.indices.map { $0 < names.count && !names[$0].isEmpty ? names[$0] : labels[$0] }
    }
    if let last = rows.last { (dataOffset, dataLine) = (last.nextOffset, last.nextLine) }
  }

  /// The first rows of the file, as many as there are of those wanted.
  private static func rows(
    _ wanted: Int, of file: InputFile, _ start: HeaderRows, skipsEmpty: Bool
  ) throws(Fault) -> [Row] {
    var rows: [Row] = []
    try RowBlocks(file: file, delimiter: start.delimiter).forEachRow(
      from: start.dataOffset, line: start.dataLine
    ) { row, fields, bytes, offset throws(Fault) in
      guard fields.count <= RowLimits.columns else {
        throw RowLimits.tooManyColumns(file.name, line: row.line)
      }
      let cells = fields.map { String(decoding: Cell.copy(of: $0, in: bytes), as: UTF8.self) }
      // Empty lines above a single header row are no header.
      if skipsEmpty, rows.isEmpty, cells.allSatisfy(\.isEmpty) { return true }
      rows.append(
        Row(
          cells: cells, line: row.line, nextOffset: offset + row.next,
          nextLine: row.line + row.lineCount))
      return rows.count < wanted
    }
    return rows
  }

  /// Finds the delimiter, and where the first row begins.
  private mutating func start(_ file: InputFile, _ options: TabularOptions) throws(Fault) {
    let sample = try faulting { () throws(StreamError) in try file.first(1 << 18) }
    if ByteOrderMark(sample) == .utf8 { dataOffset = ByteOrderMark.utf8.count }
    let offset = dataOffset
    let isLast = sample.count == file.count
    let (stated, length) = sample.withUnsafeBytes { all in
      let text = UnsafeRawBufferPointer(rebasing: all[offset...])
      let line = UnsafeRawBufferPointer(
        rebasing: text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
      if let stated = CSVDelimiter.stated(inRow: line) {
        let isPair = text.dropFirst(line.count).starts(with: [0x0D, 0x0A])
        return (stated, min(text.count, line.count + (isPair ? 2 : 1)))
      }
      return (CSVDelimiter.recognise(in: text, isLast: isLast), 0)
    }
    if length > 0 {
      dataOffset += length
      dataLine = 2
    }
    delimiter = options.delimiter ?? stated
  }
}
