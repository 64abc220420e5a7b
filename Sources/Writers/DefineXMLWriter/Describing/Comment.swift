import SDTMStandard
import SDTMTabulation

/// What is to be said of a dataset or a variable beside its type and origin.
struct Comment: Hashable, Sendable {
  let oid: String
  let text: String

  static let noData = Comment(
    oid: "COM.NODATA",
    text: "SDTMIG asks for the variable; in this study nothing was collected or derived for it.")

  static let noRecords = Comment(
    oid: "COM.NORECORDS", text: "In this study there are no records of this kind.")

  /// What a reader of the dataset must know of a column; nil when it is as the standard wants it.
  static func on(_ column: DatasetColumn, of dataset: Dataset) -> Comment? {
    if dataset.rowCount == 0 { return nil }
    if column.filled == 0 { return .noData }
    guard column.variable.core == .required, column.filled < dataset.wholeRowCount else {
      return nil
    }
    return Comment(
      oid: "COM.\(dataset.definition.name).\(column.variable.name)",
      text: """
        SDTMIG wants a value on every record; on \(dataset.wholeRowCount - column.filled) of \
        \(dataset.wholeRowCount) there is none, for the source has none.
        """)
  }
}
