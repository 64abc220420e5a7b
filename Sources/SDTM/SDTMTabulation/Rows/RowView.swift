/// A value of a row.
public enum Cell {
  case missing
  case text(UnsafeRawBufferPointer)
  case number(Double)
}

/// One row of a dataset while it is looked at: its bytes are gone after that.
public struct RowView {
  /// In the order of the dataset's columns.
  public let cells: UnsafeBufferPointer<Cell>
}
