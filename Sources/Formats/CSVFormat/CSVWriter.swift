/// Puts rows together, by RFC 4180: a cell is quoted when it must be.
public struct CSVWriter: Sendable {
  /// The rows so far.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  /// See `SpreadsheetFormula`.
  private let marksFormulas: Bool
  private var cells = 0
  private var rowStart = 0

  public init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n", marksFormulas: Bool = false
  ) {
    self.delimiter = delimiter
    self.marksFormulas = marksFormulas
    self.lineEnd = Array(lineEnd.utf8)
  }

  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if cells > 0 { bytes.append(delimiter) }
    cells += 1
    let isFormula = marksFormulas && SpreadsheetFormula.isLike(cell)
    guard isFormula || needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(CSVByte.quote)
    if isFormula { bytes.append(SpreadsheetFormula.mark) }
    for byte in cell {
      if byte == CSVByte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVByte.quote)
  }

  public mutating func append(_ cell: some Collection<UInt8>) {
    let done: Void? = cell.withContiguousStorageIfAvailable { append(UnsafeRawBufferPointer($0)) }
    if done == nil { Array(cell).withUnsafeBytes { append($0) } }
  }

  public mutating func append(_ cell: String) {
    var cell = cell
    cell.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  public mutating func endRow() {
    // A row of one empty cell would read as no row at all.
    if cells == 1, bytes.count == rowStart { bytes += [CSVByte.quote, CSVByte.quote] }
    bytes += lineEnd
    cells = 0
    rowStart = bytes.count
  }

  /// A spreadsheet may cut cells at a delimiter that is none here, and find a formula behind it.
  private func needsQuotes(_ cell: UnsafeRawBufferPointer) -> Bool {
    for byte in cell
    where byte == delimiter || byte == CSVByte.quote || byte == CSVByte.lineFeed
      || byte == CSVByte.carriageReturn
    {
      return true
    }
    return marksFormulas && cell.contains(where: CSVDelimiter.candidates.contains)
  }
}
