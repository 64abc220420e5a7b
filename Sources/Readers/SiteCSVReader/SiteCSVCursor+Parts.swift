import CSVFormat
import Diagnostics
import SourceModel

// Rows that several forms share.
extension SiteCSVCursor {
  /// What tells which record a row is.
  private struct Keys {
    var event = Symbol.none
    /// Of the event, or of the form that the row repeats.
    var repetition = Symbol.none
    var instrument = Symbol.none
  }

  /// A form of which the row has a value gets a record.
  func shareOut(
    _ row: CSVRow, _ bytes: UnsafeMutableRawBufferPointer, _ head: SourceRecord,
    _ file: TabularFile, _ subject: SourceSubject, _ values: inout [SourceValue],
    _ findings: inout [Finding]
  ) {
    let keys = keys(of: file, bytes, subject)
    let repeatsPart = file.parts.contains { $0.formSymbol == keys.instrument }
    for part in file.parts {
      let first = values.count
      var isEmpty = append(part, of: row, bytes, file, &values)
      if part.formSymbol == file.parts.last?.formSymbol {
        appendRest(of: row, bytes, file, subject, &values, &isEmpty)
      }
      guard !isEmpty else {
        values.removeSubrange(first...)
        continue
      }
      var record = head
      place(&record, in: part, keys, isRepeated: !repeatsPart || part.formSymbol == keys.instrument)
      record.line = Int32(truncatingIfNeeded: row.line)
      record.firstValue = Int32(truncatingIfNeeded: first)
      record.valueCount = Int32(truncatingIfNeeded: values.count - first)
      subject.records.append(record)
      let isRepeated = notePrint(of: record, values, bytes, file, subject, &findings)
      if file.isREDCap, !isRepeated { noteKey(of: record, file, subject, &findings) }
    }
    if fields.count < file.heads.width || fields.count > file.heads.names.count {
      reportRagged(row, fields.count > file.heads.names.count, file, subject, &findings)
    }
  }

  private func noteKey(
    of record: SourceRecord, _ file: TabularFile, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    let number = subject.records.count - 1
    guard let earlier = keys.earlierRecord(withKeyOf: record, as: number) else { return }
    reportSameKey(record, as: place(of: subject.records[earlier]), file, subject, &findings)
  }

  private func keys(
    of file: TabularFile, _ bytes: UnsafeMutableRawBufferPointer, _ subject: SourceSubject
  ) -> Keys {
    func symbol(_ column: Int?) -> Symbol {
      guard let column, column < fields.count else { return .none }
      // Copied, for what is changed in place may be read once only.
      return Cell.copy(of: fields[column], in: UnsafeRawBufferPointer(bytes)).withUnsafeBytes {
        subject.symbols.intern($0)
      }
    }
    return Keys(
      event: symbol(file.eventColumn), repetition: symbol(file.eventRepeatColumn),
      instrument: symbol(file.instrumentColumn))
  }

  /// As the ODM export of the same system has it: what does not repeat has the key 1.
  private func place(
    _ record: inout SourceRecord, in part: ColumnPart, _ keys: Keys, isRepeated: Bool
  ) {
    let once = contents.ordinals[0]
    let repetition = keys.repetition == .none ? once : keys.repetition
    record.event = part.eventSymbol == .none ? keys.event : part.eventSymbol
    record.form = part.formSymbol
    record.group = part.groupSymbol
    if keys.instrument == .none {
      record.eventRepeat = record.event == .none ? .none : repetition
      record.formRepeat = once
    } else {
      record.eventRepeat = record.event == .none ? .none : once
      record.formRepeat = isRepeated ? repetition : once
    }
  }

  /// Answers whether the part has nothing but what tells whose the row is.
  private func append(
    _ part: ColumnPart, of row: CSVRow, _ bytes: UnsafeMutableRawBufferPointer,
    _ file: TabularFile, _ values: inout [SourceValue]
  ) -> Bool {
    var isEmpty = true
    for column in part.columns where column < fields.count {
      let text = Cell.line(of: fields[column], in: bytes)
      guard !text.isEmpty else { continue }
      if column != file.subjectColumn, column != file.siteColumn { isEmpty = false }
      values.append(
        SourceValue(
          item: file.symbols[column], start: text.lowerBound, length: text.count,
          line: row.line + Int(fields[column].lineOffset)))
    }
    return isEmpty
  }

  /// Cells beyond the columns that have a head go with the last form.
  private func appendRest(
    of row: CSVRow, _ bytes: UnsafeMutableRawBufferPointer, _ file: TabularFile,
    _ subject: SourceSubject, _ values: inout [SourceValue], _ isEmpty: inout Bool
  ) {
    guard fields.count > file.symbols.count else { return }
    for column in file.symbols.count..<fields.count {
      let text = Cell.line(of: fields[column], in: bytes)
      guard !text.isEmpty else { continue }
      isEmpty = false
      values.append(
        SourceValue(
          item: subject.symbols.intern(ColumnHeads.name(ofColumn: column)),
          start: text.lowerBound, length: text.count,
          line: row.line + Int(fields[column].lineOffset)))
    }
  }
}
