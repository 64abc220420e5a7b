import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

// Rows whose subject is not known.
extension FileIndexer {
  mutating func placeRowsWithoutSubject(
    _ run: CSVRun, _ bytes: UnsafeRawBufferPointer, _ file: TabularFile
  ) {
    let whole = UnsafeRawBufferPointer(rebasing: bytes[run.first.range.lowerBound..<run.next])
    var scanner = CSVScanner(
      whole, line: run.first.line, delimiter: file.delimiter, isLast: true)
    var fields: [CSVField] = []
    while let row = try? scanner.next(into: &fields) {
      placeRowWithoutSubject(row, fields, whole, file)
    }
  }

  private mutating func placeRowWithoutSubject(
    _ row: CSVRow, _ fields: [CSVField], _ bytes: UnsafeRawBufferPointer, _ file: TabularFile
  ) {
    let cells = values(of: fields, bytes, file)
    guard let first = cells.first else { return }
    rowCount += 1
    if isHead(fields, bytes, file) { return ignore(.headerRepeated, row.line, file) }
    if isTotal(first.text) { return ignore(.totalsRow, row.line, file) }
    let place = Location(
      file: file.input.name, line: row.line, path: file.form,
      item: file.heads.names[file.subjectColumn])
    let explanation = "the row names no subject: it cannot be given to anyone"
    findings.append(Finding(.rowWithoutSubject, .error, explanation, at: place))
    let verbatim = cells.map { "\($0.name)=\($0.text)" }.joined(separator: ", ")
    rejects.append(Reject(.rowWithoutSubject, explanation, at: place, verbatim: verbatim))
  }

  /// The cells of a row that are not empty.
  private func values(
    of fields: [CSVField], _ bytes: UnsafeRawBufferPointer, _ file: TabularFile
  ) -> [(name: String, text: String)] {
    let names = file.heads.names
    return fields.enumerated().compactMap { column, field in
      let text = String(decoding: Cell.copy(of: field, in: bytes), as: UTF8.self)
      let name = column < names.count ? names[column] : ColumnHeads.name(ofColumn: column)
      return text.isEmpty ? nil : (name, text)
    }
  }

  /// Rows whose subject is called like the column: they are heads again, or data after all.
  mutating func placeRowsLikeHeads(
    _ run: CSVRun, _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ file: TabularFile,
    _ number: Int
  ) {
    let end = UnsafeRawBufferPointer(rebasing: bytes[..<run.next])
    var scanner = CSVScanner(
      end, from: run.first.range.lowerBound, line: run.first.line, delimiter: file.delimiter,
      isLast: true)
    var fields: [CSVField] = []
    while let row = try? scanner.next(into: &fields) {
      if isHead(fields, end, file) {
        ignore(.headerRepeated, row.line, file)
      } else {
        index.add(
          Slice(row, until: row.next, offset: offset, file: number),
          to: currentSubject(row.line, file))
      }
    }
  }

  private func isHead(
    _ fields: [CSVField], _ bytes: UnsafeRawBufferPointer, _ file: TabularFile
  ) -> Bool {
    file.headRows.contains { $0.isSame(as: fields, bytes) }
  }
}

extension Slice {
  /// From a row to `end`; the bytes that they are counted in begin at `offset` of the file.
  init(_ row: CSVRow, until end: Int, offset: Int, file: Int) {
    let start = row.range.lowerBound
    self.init(
      offset: offset + start, length: Int32(truncatingIfNeeded: end - start),
      line: Int32(truncatingIfNeeded: row.line), file: Int32(file))
  }
}
