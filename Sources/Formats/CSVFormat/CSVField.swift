/// Where a cell stands in the scanned bytes.
public struct CSVField: Sendable {
  public enum Form: UInt8, Sendable {
    /// As it stands.
    case plain
    /// Between quotes, which the range leaves out.
    case quoted
    /// Between quotes, and with doubled quotes inside: `unescape` makes them single.
    case escaped
    /// Text follows the closing quote: the range holds the cell as it stands, quotes and all.
    case stray
  }

  public var start: Int
  public var end: Int
  public var form: Form
  /// Lines between the beginning of the row and that of the cell.
  public var lineOffset: Int32

  @inlinable
  public init(start: Int, end: Int, form: Form = .plain, lineOffset: Int32 = 0) {
    self.start = start
    self.end = end
    self.form = form
    self.lineOffset = lineOffset
  }

  @inlinable public var range: Range<Int> { start..<end }

  /// Makes doubled quotes single within the cell's own range and answers where the text now ends.
  public func unescape(in bytes: UnsafeMutableRawBufferPointer) -> Int {
    var target = start
    var source = start
    while source < end {
      let byte = bytes[source]
      bytes[target] = byte
      target += 1
      source += byte == CSVByte.quote ? 2 : 1
    }
    return target
  }
}

/// A row: where it stands, in bytes and lines.
public struct CSVRow: Sendable {
  /// Without the line end.
  public var range: Range<Int>
  /// Where the next row begins.
  public var next: Int
  /// The line in which the row begins.
  public var line: Int
  /// Lines that the row takes: more than 1 when a cell holds line ends.
  public var lineCount: Int
}

/// A row, and the rows that follow it and begin with the same cells.
public struct CSVRun: Sendable {
  public var first: CSVRow
  /// Where the row after the last one begins.
  public var next: Int
  public var rowCount: Int
}

enum CSVByte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
