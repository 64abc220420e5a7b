import ByteStreams
import CSVFormat
import SDTMStandard
import SDTMTabulation

/// Writes datasets as CSV by RFC 4180: UTF-8, a line of variable names, line ends of one LF, an
/// empty field for null. Values read as in the other formats.
public struct DatasetCSVWriter: Sendable {
  public init() {}

  public static func fileName(of dataset: Dataset) -> String {
    dataset.definition.name.lowercased() + ".csv"
  }

  public func write(_ dataset: Dataset, to output: ByteOutput) throws(StreamError) {
    var line = CSVWriter()
    for column in dataset.columns { line.append(column.variable.name) }
    line.endRow()
    try output.write(line.bytes)
    try dataset.forEachRow { row throws(StreamError) in
      line.removeAll()
      for cell in row.cells { Self.append(cell, to: &line) }
      line.endRow()
      try output.write(line.bytes)
    }
  }

  private static func append(_ cell: Cell, to line: inout CSVWriter) {
    switch cell {
    case .text(let text): line.append(text)
    case .number(let number): line.append(decimalText(number))
    case .missing: line.append(UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}
