import CSVFormat
import Diagnostics
import SourceModel

/// What a file of rows may have at most, and what is said of a file that has more.
enum RowLimits {
  /// SAS has as many variables in a dataset; spreadsheets have half as many columns.
  static let columns = 32_768
  /// Rows that name no subject, or are totals or heads again: each is told of.
  static let rowsOfNobody = 100_000

  static func tooManyColumns(_ file: String, line: Int) -> Fault {
    Fault(
      .inputUnparsable,
      "a row of more than \(columns) cells, the most that is read; is the delimiter the right one?",
      at: Location(file: file, line: line))
  }

  static func tooManyOfNobody(_ file: String, line: Int, column: String) -> Fault {
    Fault(
      .inputUnparsable,
      "more than \(rowsOfNobody) rows are nobody's; is \"\(column)\" the column of the subject?",
      at: Location(file: file, line: line))
  }

  static func tooLong(key bytes: Int, _ file: String, line: Int) -> Fault? {
    SubjectLimits.excess(name: bytes).map {
      Fault(.inputUnparsable, $0, at: Location(file: file, line: line))
    }
  }
}

extension SourceSubject {
  /// What is wrong when the subject has more than one may have, after so many values and more bytes.
  func excess(_ file: String, line: Int, values: Int = 0, bytes: Int = 0) -> Fault? {
    let excess =
      SubjectLimits.excess(records: records.count)
      ?? SubjectLimits.excess(values: values, bytes: self.bytes.count + bytes)
    return excess.map {
      Fault(.inputUnparsable, $0, at: Location(file: file, line: line, subject: key))
    }
  }
}
