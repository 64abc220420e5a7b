import Diagnostics
import Glibc

/// What tells files apart whatever they are called.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt

  /// Nil for what is no regular file: a pipe can be named twice and is read once.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// A file that is read twice would double every record in it.
  static func refuseRepeats(_ paths: [String]) throws(Fault) {
    var seen: Set<FileIdentity> = []
    for path in paths {
      guard let identity = FileIdentity(path), !seen.insert(identity).inserted else { continue }
      throw Fault(.wrongUsage, "the file is named twice, and would be read twice: \(path)")
    }
  }
}
