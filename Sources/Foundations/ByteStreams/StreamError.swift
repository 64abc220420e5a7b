import Glibc

/// Why bytes could not be read or written.
public struct StreamError: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    case reading, writing, encoding
  }

  public var kind: Kind
  public var path: String
  public var reason: String
  /// Where in the input, in bytes and lines from its beginning, as far as known.
  public var offset: Int?
  public var line: Int?

  public init(_ kind: Kind, path: String, reason: String, offset: Int? = nil, line: Int? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
    self.offset = offset
    self.line = line
  }

  /// The failure that the C library has just reported in `errno`.
  public static func system(_ kind: Kind, path: String) -> StreamError {
    StreamError(kind, path: path, reason: String(cString: strerror(errno)))
  }
}
