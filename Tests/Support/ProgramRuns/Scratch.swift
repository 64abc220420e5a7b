import Glibc

/// A folder of its own for one test, removed at the end.
public final class Scratch {
  public let path: String

  public init() {
    var template = Array("/tmp/clinpipe-run-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { Files.remove(path) }

  public func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and answers its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) -> String {
    Files.write(at(name), bytes)
    return at(name)
  }

  @discardableResult
  public func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  public func bytes(_ name: String) -> [UInt8]? { Files.bytes(at(name)) }
  public func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Paths of all files below, hidden ones too, sorted.
  public var files: [String] { Files.below(path) }
}
