import Diagnostics
import SourceModel

// Rows that say again what others say.
extension SiteCSVCursor {
  /// A row that stands twice is most often an export that was put together twice. Answers whether
  /// it does.
  @discardableResult
  func notePrint(
    of record: SourceRecord, _ values: [SourceValue], _ bytes: UnsafeMutableRawBufferPointer,
    _ file: TabularFile, _ subject: SourceSubject, _ findings: inout [Finding]
  ) -> Bool {
    let print = RowPrint(record, values, bytes)
    let number = subject.records.count - 1
    guard let row = prints.earlierRow(saying: print, as: number) else { return false }
    guard contents.repeatedRows == .fold else {
      reportRepeat(record, of: place(of: subject.records[row]), file, subject, &findings)
      return true
    }
    subject.records[number].isRepeat = true
    reportFold(number, into: row, subject, &findings)
    return true
  }

  /// Of two rows that a spreadsheet alone made different, the one that it did more to is no record.
  func fold(_ subject: SourceSubject, _ findings: inout [Finding]) {
    let pairs = subject.bytes.withUnsafeBytes {
      altered.pairs(among: subject.records, subject.values, $0)
    }
    for (repeated, kept) in pairs {
      subject.records[repeated].isRepeat = true
      reportFold(repeated, into: kept, subject, &findings)
    }
  }
}
