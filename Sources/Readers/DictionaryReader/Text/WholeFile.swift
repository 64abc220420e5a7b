import ByteStreams
import Diagnostics

/// The bytes of a file that is small enough to be in memory.
enum WholeFile {
  /// Larger ones are something else than a dictionary.
  private static let largest = 256 << 20

  static func bytes(_ path: String, what: String) throws(Fault) -> [UInt8] {
    do throws(StreamError) {
      let file = try Spool.open(path: path)
      guard file.count <= largest else {
        throw StreamError(.reading, path: path, reason: "larger than 256 MB")
      }
      return try file.first(file.count)
    } catch {
      // What can't be kept is a fault of the temporary folder.
      if error.kind == .writing {
        throw Fault(.outputUnwritable, error.reason, at: Location(file: error.path))
      }
      throw Fault(
        .inputUnreadable, "\(what) can't be read: \(error.reason)", at: Location(file: path))
    }
  }

  /// As UTF-8, without a byte order mark.
  static func text(_ path: String, what: String) throws(Fault) -> [UInt8] {
    let bytes = try bytes(path, what: what)
    if let invalid = invalidUTF8(bytes) {
      let line = 1 + bytes[..<invalid].count { $0 == 0x0A }
      throw Fault(
        .inputUnparsable, "\(what) is not UTF-8; save it as \"CSV UTF-8\"",
        at: Location(file: path, line: line))
    }
    return withoutMark(bytes)
  }

  /// English and Western European releases of MedDRA are Latin-1, all others UTF-8.
  static func latinOrUTF8(_ path: String, what: String) throws(Fault) -> [UInt8] {
    let bytes = try bytes(path, what: what)
    guard invalidUTF8(bytes) != nil else { return withoutMark(bytes) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
    }
    return text
  }

  private static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    var validator = UTF8Validator()
    return bytes.withUnsafeBytes { validator.firstInvalid(in: $0) } ?? validator.unfinished
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    ByteOrderMark(bytes) == .utf8 ? Array(bytes.dropFirst(3)) : bytes
  }
}
