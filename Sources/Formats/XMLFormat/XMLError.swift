/// Why a document is not well-formed XML, or is refused, and where.
public struct XMLError: Error, Hashable, Sendable {
  public var line: Int
  public var column: Int
  public var message: String

  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
