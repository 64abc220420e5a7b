import ByteStreams
import Diagnostics
import Glibc

/// Files that lie in memory, so that an input costs microseconds: readers take files and nothing else.
enum TemporaryMemory {
  private static let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  /// A file without a name in the file system.
  static func file(_ bytes: [UInt8], named name: String) throws(Fault) -> InputFile {
    var path = template()
    let descriptor = mkstemp(&path)
    unlink(path)
    put(bytes, into: descriptor)
    do { return try InputFile(name: name, descriptor: descriptor) } catch {
      throw Fault(.inputUnreadable, error.reason)
    }
  }

  /// Calls `body` with a folder that holds the bytes as a file.
  static func withFolder(
    of bytes: [UInt8], named name: String, _ body: (String) throws(Fault) -> Void
  ) throws(Fault) {
    var folder = template()
    precondition(mkdtemp(&folder) != nil, "\(self.folder) can't be written to")
    let path = String(decoding: folder.dropLast().map(UInt8.init), as: UTF8.self)
    let file = "\(path)/\(name)"
    defer {
      unlink(file)
      rmdir(path)
    }
    let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
    put(bytes, into: descriptor)
    close(descriptor)
    try body(path)
  }

  private static func template() -> [CChar] { Array("\(folder)/clinpipe-fuzz-XXXXXX".utf8CString) }

  private static func put(_ bytes: [UInt8], into descriptor: Int32) {
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    precondition(written == bytes.count, "\(folder) can't be written to")
  }
}
