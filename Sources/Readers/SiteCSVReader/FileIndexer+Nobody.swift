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
}
