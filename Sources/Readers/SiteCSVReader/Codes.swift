import ByteStreams
import Diagnostics

extension FindingCode {
  static let encodingDetected = FindingCode("encoding-detected")
  static let encodingDoubtful = FindingCode("encoding-doubtful")
  static let subjectColumnAssumed = FindingCode("subject-column-assumed")
  static let columnMissing = FindingCode("column-missing")
  static let duplicateHeader = FindingCode("duplicate-header")
  static let siteChanged = FindingCode("site-changed")
  static let siteUnknown = FindingCode("site-unknown")
  static let noRows = FindingCode("no-rows")
  static let totalsRow = FindingCode("totals-row")
  /// The names of the columns, in the midst of the rows.
  static let headerRepeated = FindingCode("header-repeated")
  static let rowWithoutSubject = FindingCode("row-without-subject")
  static let rowTooShort = FindingCode("row-too-short")
  static let rowTooLong = FindingCode("row-too-long")
  static let recordDuplicate = FindingCode("record-duplicate")
  static let spreadsheetTrace = FindingCode("spreadsheet-trace")
  static let recordRepeated = FindingCode("record-repeated")
  static let headerRecognised = FindingCode("header-recognised")
  static let labelExport = FindingCode("label-export")
  static let quoteInsideCell = FindingCode("quote-inside-cell")
}

extension Fault {
  init(_ error: StreamError) {
    let status: ExitStatus =
      switch error.kind {
      case .reading: .inputUnreadable
      case .writing: .outputUnwritable
      case .encoding: .inputUnparsable
      }
    let place = error.offset.map { " (byte \($0) of the file)" } ?? ""
    self.init(status, error.reason + place, at: Location(file: error.path, line: error.line))
  }
}

/// Runs work on a stream and turns its errors into the fault that they are here.
func faulting<R>(_ work: () throws(StreamError) -> R) throws(Fault) -> R {
  do throws(StreamError) { return try work() } catch { throw Fault(error) }
}
