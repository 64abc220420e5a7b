import ByteStreams
import CSVFormat
import Diagnostics

/// A row or a run of rows, the cells of the first, the bytes they lie in, and the offset in the file
/// of the first of these bytes.
typealias RowBody<Row> = (Row, [CSVField], UnsafeRawBufferPointer, Int) throws(Fault) -> Bool

/// Goes through the rows of a file block by block.
struct RowBlocks {
  /// A longer row is an open quote.
  private static let longestRow = 16 << 20

  let file: InputFile
  let delimiter: UInt8
  var blockSize = 1 << 18

  /// Hands over each row with its cells, until `body` answers false.
  func forEachRow(from start: Int, line: Int, _ body: RowBody<CSVRow>) throws(Fault) {
    try forEach(
      from: start, line: line,
      next: { scanner, fields throws(CSVError) in
        try scanner.next(into: &fields, limit: RowLimits.columns + 1)
      }, body)
  }

  /// Hands over the rows in runs that have the first `limit` cells in common.
  func forEachRun(
    from start: Int, line: Int, limit: Int, _ body: RowBody<CSVRun>
  ) throws(Fault) {
    try forEach(
      from: start, line: line,
      next: { scanner, fields throws(CSVError) in
        try scanner.nextRun(into: &fields, limit: limit)
      }, body)
  }

  private func forEach<Row>(
    from start: Int, line: Int,
    next: (inout CSVScanner, inout [CSVField]) throws(CSVError) -> Row?, _ body: RowBody<Row>
  ) throws(Fault) {
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
    defer { buffer.deallocate() }
    var fields: [CSVField] = []
    var offset = start
    var line = line
    var kept = 0
    while offset + kept < file.count || kept > 0 {
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
      let got = try faulting { () throws(StreamError) in
        try file.read(at: offset + kept, into: free)
      }
      let isLast = got < free.count || offset + kept + got >= file.count
      let held = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + got)])
      var scanner = CSVScanner(held, line: line, delimiter: delimiter, isLast: isLast)
      while let row = try parsing({ () throws(CSVError) in try next(&scanner, &fields) }) {
        guard try body(row, fields, held, offset) else { return }
      }
      if isLast { return }
      let done = scanner.position
      line = scanner.line
      offset += done
      kept = held.count - done
      if done > 0 {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: held[done...]))
      } else {
        try grow(&buffer, line: line)
      }
    }
  }

  private func parsing<R>(_ step: () throws(CSVError) -> R) throws(Fault) -> R {
    do throws(CSVError) {
      return try step()
    } catch {
      throw Fault(.inputUnparsable, "\(error)", at: Location(file: file.name, line: error.line))
    }
  }

  private func grow(_ buffer: inout UnsafeMutableRawBufferPointer, line: Int) throws(Fault) {
    guard buffer.count < Self.longestRow else {
      throw Fault(
        .inputUnparsable,
        "the row that begins in line \(line) is longer than \(Self.longestRow >> 20) MB: as a rule, "
          + "a quote in it is never closed", at: Location(file: file.name, line: line))
    }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }
}
