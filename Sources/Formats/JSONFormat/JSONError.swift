/// Why bytes are not JSON, or not the JSON that was expected, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// In bytes from the beginning of what was parsed.
  public var offset: Int
  /// From 1, within what was parsed.
  public var line: Int
  /// In bytes, from 1.
  public var column: Int
  public var message: String

  public init(_ message: String, at offset: Int, in bytes: some Collection<UInt8>) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      column += 1
      if byte == 0x0A { (line, column) = (line + 1, 1) }
    }
    self.offset = offset
    self.line = line
    self.column = column
    self.message = message
  }
}
