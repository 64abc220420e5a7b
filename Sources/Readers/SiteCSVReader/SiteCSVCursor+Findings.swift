import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

// What is to be said of a row.
extension SiteCSVCursor {
  func reportRagged(
    _ row: CSVRow, _ hasMore: Bool, _ file: TabularFile, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    let place = location(row.line, file, subject)
    if hasMore {
      findings.append(
        Finding(
          .rowTooLong, .warning,
          "the row has \(fields.count) cells, the header \(file.heads.names.count): those beyond are "
            + "kept as \"\(ColumnHeads.name(ofColumn: file.heads.names.count))\" and so on; "
            + "is a cell with a delimiter in it not quoted?", at: place))
    } else if row.next == row.range.upperBound {
      findings.append(
        Finding(
          .rowTooShort, .warning,
          "the file ends here, without a line end and after \(fields.count) of \(file.heads.width) cells: "
            + "was it cut off? Its last value may not be whole", at: place))
    } else {
      findings.append(
        Finding(
          .rowTooShort, .note,
          "the row has \(fields.count) cells, the header \(file.heads.width): the missing ones are "
            + "taken as empty", at: place))
    }
  }

  func reportRepeat(
    _ record: SourceRecord, of first: String, _ file: TabularFile, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    findings.append(
      Finding(
        .recordDuplicate, .warning,
        "the row says the same as \(first); both are kept, is the export complete twice?",
        at: location(Int(record.line), file, subject)))
  }

  func reportSameKey(
    _ record: SourceRecord, as first: String, _ file: TabularFile, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    var place = location(Int(record.line), file, subject)
    place.path = subject.path(of: record)
    findings.append(
      Finding(
        .recordDuplicate, .warning,
        "the key \(subject.path(of: record)) stands here again (first in \(first)) with values of its "
          + "own; both records are kept", at: place))
  }

  func reportFold(
    _ repeated: Int, into kept: Int, _ subject: SourceSubject, _ findings: inout [Finding]
  ) {
    let (record, other) = (subject.records[repeated], subject.records[kept])
    findings.append(
      Finding(
        .recordRepeated, .warning,
        "the row says the same as \(place(of: other)), apart from what a spreadsheet does to "
          + "values: it is counted and not carried",
        at: location(Int(record.line), contents.files[Int(record.file)], subject)))
  }

  func place(of record: SourceRecord) -> String {
    "\(contents.files[Int(record.file)].input.name):\(record.line)"
  }

  func reportStray(
    _ row: CSVRow, _ column: Int, _ field: CSVField, _ file: TabularFile,
    _ subject: SourceSubject, _ findings: inout [Finding]
  ) {
    var place = location(row.line + Int(field.lineOffset), file, subject)
    place.column = column + 1
    place.item =
      column < file.heads.names.count
      ? file.heads.names[column] : ColumnHeads.name(ofColumn: column)
    findings.append(
      Finding(
        .quoteInsideCell, .warning,
        "text follows the closing quote: the cell is kept as it stands; a quote inside quotes must "
          + "be doubled", at: place))
  }

  private func location(_ line: Int, _ file: TabularFile, _ subject: SourceSubject) -> Location {
    Location(file: file.input.name, line: line, subject: subject.key, path: file.form)
  }
}
