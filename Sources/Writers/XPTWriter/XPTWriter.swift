import ByteStreams
import SDTMStandard
import SDTMTabulation
import XPORTFormat

/// Writes datasets as SAS transport files of version 5, one each.
public struct XPTWriter: Sendable {
  /// Seconds since 1970 that stand as the time of creation.
  public let timestamp: Int

  public init(timestamp: Int) { self.timestamp = timestamp }

  public static func fileName(of dataset: Dataset) -> String {
    dataset.definition.name.lowercased() + ".xpt"
  }

  public func write(_ dataset: Dataset, to output: ByteOutput) throws(StreamError) {
    let sink = OutputSink(output, dataset: dataset.definition.name)
    let writer = try sink.result { () throws(XPORTError) in
      try XPORTWriter(
        table: dataset.definition.name, label: dataset.definition.label,
        variables: dataset.columns.map(Self.variable), rowCount: dataset.rowCount,
        timestamp: timestamp, sink: sink.take)
    }
    try dataset.forEachRow { row throws(StreamError) in
      try sink.result { () throws(XPORTError) in try Self.write(row, writer) }
    }
    try sink.result { () throws(XPORTError) in try writer.finish() }
  }

  private static func write(_ row: RowView, _ writer: XPORTWriter) throws(XPORTError) {
    writer.beginRow()
    for (column, cell) in row.cells.enumerated() {
      switch cell {
      case .text(let text): try writer.setText(column, text)
      case .number(let number): writer.setNumber(column, number)
      case .missing: break
      }
    }
    try writer.endRow()
  }

  private static func variable(_ column: DatasetColumn) -> XPORTVariable {
    XPORTVariable(
      column.variable.name, label: column.variable.label,
      column.variable.type == .number ? .number : .text(length: column.length))
  }
}
