import ByteStreams
import CSVFormat
import SDTMStandard
import SDTMTabulation

/// Writes datasets as CSV by RFC 4180: UTF-8, a line of variable names, line ends of one LF, an
/// empty field for null. Values read as in the other formats.
public struct DatasetCSVWriter: DatasetWriter {
  private let marksFormulas: Bool

  /// - Parameter marksFormulas: texts that a spreadsheet would take for formulas get an apostrophe.
  public init(marksFormulas: Bool = false) { self.marksFormulas = marksFormulas }

  public func head(of dataset: Dataset, name: String) -> [UInt8] {
    var line = CSVWriter()
    for column in dataset.columns { line.append(column.variable.name) }
    line.endRow()
    return line.bytes
  }

  public func rows(of part: DatasetPart) throws(StreamError) -> [UInt8] {
    var lines = CSVWriter(marksFormulas: marksFormulas)
    try part.forEachRow { row in
      for cell in row.cells { Self.append(cell, to: &lines) }
      lines.endRow()
    }
    return lines.bytes
  }

  public func foot(of dataset: Dataset) -> [UInt8] { [] }

  private static func append(_ cell: Cell, to line: inout CSVWriter) {
    switch cell {
    case .text(let text): line.append(text)
    case .number(let number): line.append(decimalText(number))
    case .missing: line.append(UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}
