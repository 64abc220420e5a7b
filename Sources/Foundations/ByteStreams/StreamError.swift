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
  /// The C library's number for the failure (`errno`), where it came from there.
  public var code: Int32?

  public init(_ kind: Kind, path: String, reason: String, offset: Int? = nil, line: Int? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
    self.offset = offset
    self.line = line
  }

  /// The failure that the C library has just reported in `errno`.
  public static func system(_ kind: Kind, path: String) -> StreamError {
    let code = errno
    var error = StreamError(kind, path: path, reason: String(cString: strerror(code)))
    error.code = code
    return error
  }

  /// Whoever read our output has had enough: an end, and no fault.
  public var isBrokenPipe: Bool { code == EPIPE }
}

extension StreamError: CustomStringConvertible {
  /// `path: line L, byte B: reason`, without what is not known.
  public var description: String {
    let place = [line.map { "line \($0)" }, offset.map { "byte \($0)" }].compactMap { $0 }
    return [path, place.joined(separator: ", "), reason].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }
}
