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
  private(set) var dataOffset = 0
  private(set) var dataLine = 1

  init(_ file: InputFile, _ options: TabularOptions) throws(Fault) {
    try start(file, options)
    let wanted = max(options.headerRows, options.nameRow, 1)
    var rows: [(cells: [String], line: Int)] = []
    try RowBlocks(file: file, delimiter: delimiter).forEachRow(from: dataOffset, line: dataLine) {
      row, fields, bytes, offset throws(Fault) in
      guard fields.count <= RowLimits.columns else {
        throw RowLimits.tooManyColumns(file.name, line: row.line)
      }
      let cells = fields.map { String(decoding: Cell.copy(of: $0, in: bytes), as: UTF8.self) }
      // Empty lines above a single header row are no header.
      if wanted == 1, cells.allSatisfy(\.isEmpty) { return true }
      rows.append((cells, row.line))
      dataOffset = offset + row.next
      dataLine = row.line + row.lineCount
      return rows.count < wanted
    }
    guard rows.count >= max(options.nameRow, 1) else {
      throw Fault(
        .inputUnparsable,
        rows.isEmpty
          ? "the file is empty: a row with the names of the columns was expected"
          : "the file ends before header row \(options.nameRow)", at: Location(file: file.name))
    }
    (names, nameLine) = rows[max(options.nameRow, 1) - 1]
    let other = rows.indices.first { $0 != max(options.nameRow, 1) - 1 }
    labels = other.map { rows[$0].cells } ?? []
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
