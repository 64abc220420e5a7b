/// Puts rows together, by RFC 4180: a cell is quoted when it must be.
public struct CSVWriter: Sendable {
  /// The rows so far.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private var cells = 0
  private var rowStart = 0

  public init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n") {
    self.delimiter = delimiter
    self.lineEnd = Array(lineEnd.utf8)
  }

  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if cells > 0 { bytes.append(delimiter) }
    cells += 1
    guard needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(CSVByte.quote)
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

  private func needsQuotes(_ cell: UnsafeRawBufferPointer) -> Bool {
    for byte in cell
    where byte == delimiter || byte == CSVByte.quote || byte == CSVByte.lineFeed
      || byte == CSVByte.carriageReturn
    {
      return true
    }
    return false
  }
}
