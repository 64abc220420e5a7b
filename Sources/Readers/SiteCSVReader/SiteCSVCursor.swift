import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// Reads the rows of one subject after the other; one worker's own.
final class SiteCSVCursor: SourceCursor {
  private let contents: TabularContents
  private(set) var fields: [CSVField] = []
  private var rowsOfForm: [Int]
  private var prints = RowPrints()

  init(_ contents: TabularContents) {
    self.contents = contents
    rowsOfForm = [Int](repeating: 0, count: contents.formCount)
  }

  func read(_ index: Int, into subject: SourceSubject, findings: inout [Finding]) throws(Fault) {
    let entry = contents.subjects[index]
    subject.reset()
    subject.key = entry.key
    subject.site = entry.site
    for number in rowsOfForm.indices { rowsOfForm[number] = 0 }
    prints.beginSubject()
    var next = entry.firstSlice
    while next >= 0 {
      let slice = contents.slices[Int(next)]
      try read(slice, into: subject, findings: &findings)
      next = slice.next
    }
  }

  private func read(_ slice: Slice, into subject: SourceSubject, findings: inout [Finding])
    throws(Fault)
  {
    let file = contents.files[Int(slice.file)]
    let start = subject.bytes.count
    let range = slice.offset..<(slice.offset + Int(slice.length))
    try faulting { () throws(StreamError) in
      try file.input.read(range, appendingTo: &subject.bytes)
    }
    // The subject's arrays are taken out while they grow: a value costs no check of its own.
    var bytes: [UInt8] = []
    swap(&bytes, &subject.bytes)
    defer { swap(&bytes, &subject.bytes) }
    let outcome = bytes.withUnsafeMutableBytes { all in
      Result { () throws(CSVError) in
        try readRows(all, from: start, slice, file, subject, &findings)
      }
    }
    do throws(CSVError) { try outcome.get() } catch {
      throw Fault(
        .inputUnreadable, "the file changed while it was read",
        at: Location(file: file.input.name, line: error.line))
    }
  }

  private func readRows(
    _ bytes: UnsafeMutableRawBufferPointer, from start: Int, _ slice: Slice, _ file: TabularFile,
    _ subject: SourceSubject, _ findings: inout [Finding]
  ) throws(CSVError) {
    var values: [SourceValue] = []
    swap(&values, &subject.values)
    defer { swap(&values, &subject.values) }
    var scanner = CSVScanner(
      UnsafeRawBufferPointer(bytes), from: start, line: Int(slice.line),
      delimiter: file.delimiter, isLast: true)
    let head = recordHead(slice, file)
    let form = contents.formNumbers[Int(slice.file)]
    while let row = try scanner.next(into: &fields) {
      var record = head
      record.line = Int32(truncatingIfNeeded: row.line)
      record.groupRepeat = nextOrdinal(of: form, subject)
      record.isCounted = file.repeatColumn == nil
      record.firstValue = Int32(truncatingIfNeeded: values.count)
      let hasMore = appendValues(of: row, bytes, file, subject, &values, &record)
      record.valueCount = Int32(truncatingIfNeeded: values.count) - record.firstValue
      subject.records.append(record)
      notePrint(of: record, values, bytes, file, subject, &findings)
      if hasMore || fields.count < file.heads.width {
        reportRagged(row, hasMore, file, subject, &findings)
      }
      for (column, field) in fields.enumerated() where field.form == .stray {
        reportStray(row, column, field, file, subject, &findings)
      }
    }
  }

  /// A row that stands twice is most often an export that was put together twice.
  private func notePrint(
    of record: SourceRecord, _ values: [SourceValue], _ bytes: UnsafeMutableRawBufferPointer,
    _ file: TabularFile, _ subject: SourceSubject, _ findings: inout [Finding]
  ) {
    let print = RowPrint(record, values, bytes)
    guard let row = prints.earlierRow(saying: print, as: subject.records.count - 1) else { return }
    let first = subject.records[row]
    let place = "\(contents.files[Int(first.file)].input.name):\(first.line)"
    reportRepeat(record, of: place, file, subject, &findings)
  }

  /// What the records of a slice have in common.
  private func recordHead(_ slice: Slice, _ file: TabularFile) -> SourceRecord {
    var record = SourceRecord()
    record.file = slice.file
    record.form = file.formSymbol
    record.group = file.formSymbol
    return record
  }

  private func nextOrdinal(of form: Int, _ subject: SourceSubject) -> Symbol {
    rowsOfForm[form] += 1
    let ordinal = rowsOfForm[form]
    return ordinal <= contents.ordinals.count
      ? contents.ordinals[ordinal - 1] : subject.symbols.intern(String(ordinal))
  }

  /// Answers whether the row has text beyond the columns that have a head.
  private func appendValues(
    of row: CSVRow, _ bytes: UnsafeMutableRawBufferPointer, _ file: TabularFile,
    _ subject: SourceSubject, _ values: inout [SourceValue],
    _ record: inout SourceRecord
  ) -> Bool {
    var hasMore = false
    let columns = file.symbols
    for column in fields.indices {
      let field = fields[column]
      let text = Cell.text(of: field, in: bytes)
      guard !text.isEmpty else { continue }
      var item = Symbol.none
      if column < columns.count {
        item = columns[column]
      } else {
        item = subject.symbols.intern(ColumnHeads.name(ofColumn: column))
        hasMore = true
      }
      values.append(
        SourceValue(
          item: item, start: text.lowerBound, length: text.count,
          line: row.line + Int(field.lineOffset)))
      if column == file.eventColumn || column == file.repeatColumn {
        let name = subject.symbols.intern(UnsafeRawBufferPointer(rebasing: bytes[text]))
        if column == file.eventColumn { record.event = name } else { record.groupRepeat = name }
      }
    }
    return hasMore
  }
}
