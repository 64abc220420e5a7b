import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// Reads the rows of one subject after the other; one worker's own.
final class SiteCSVCursor: SourceCursor {
  let contents: TabularContents
  private(set) var fields: [CSVField] = []
  private var rowsOfForm: [Int]
  var prints = RowPrints()
  /// Set when a subject has more than one may have.
  private var excess: Fault?
  /// Of systems whose records have keys.
  var keys = RecordKeys()
  private(set) var altered = AlteredRows()

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
    keys.beginSubject()
    altered.beginSubject()
    var next = entry.firstSlice
    while next >= 0 {
      let slice = contents.slices[Int(next)]
      try read(slice, into: subject, findings: &findings)
      next = slice.next
    }
    if contents.repeatedRows != .keep { fold(subject, &findings) }
  }

  private func read(_ slice: Slice, into subject: SourceSubject, findings: inout [Finding])
    throws(Fault)
  {
    let file = contents.files[Int(slice.file)]
    let start = subject.bytes.count
    let name = file.input.name
    if let fault = subject.excess(name, line: Int(slice.line), bytes: Int(slice.length)) {
      throw fault
    }
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
        at: Location(file: name, line: error.line))
    }
    if let excess { throw excess }
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
    while let row = try scanner.next(into: &fields, limit: RowLimits.columns + 1) {
      if row.range.isEmpty { continue }
      guard fields.count <= RowLimits.columns, subject.records.count <= SubjectLimits.records,
        values.count <= SubjectLimits.values
      else {
        excess = excess(of: row, subject, values.count, file)
        return
      }
      guard file.parts.isEmpty else {
        shareOut(row, bytes, head, file, subject, &values, &findings)
        continue
      }
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

  private func excess(
    of row: CSVRow, _ subject: SourceSubject, _ values: Int, _ file: TabularFile
  ) -> Fault? {
    let name = file.input.name
    return fields.count > RowLimits.columns
      ? RowLimits.tooManyColumns(name, line: row.line)
      : subject.excess(name, line: row.line, values: values)
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
    var hasTrace = false
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
      if AlteredRows.isSuspect(bytes, text) { hasTrace = true }
      values.append(
        SourceValue(
          item: item, start: text.lowerBound, length: text.count,
          line: row.line + Int(field.lineOffset)))
      if column == file.eventColumn || column == file.repeatColumn {
        let name = subject.symbols.intern(UnsafeRawBufferPointer(rebasing: bytes[text]))
        if column == file.eventColumn { record.event = name } else { record.groupRepeat = name }
      }
    }
    if hasTrace { altered.note(record: subject.records.count) }
    return hasMore
  }
}
