import ByteStreams
import Glibc

/// A file without a name that goes away with the process.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let folder: String

  /// Made in `$TMPDIR`, or `/tmp`.
  init() throws(StreamError) {
    folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/clinpipe-XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard descriptor >= 0 else { throw .system(.writing, path: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = template.withUnsafeBufferPointer { unlink($0.baseAddress!) }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(StreamError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress! + done, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(.writing, path: "temporary file in \(folder)") }
      done += count
    }
  }

  /// Fills the buffer with the bytes at an offset.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(.reading, path: "temporary file in \(folder)") }
      done += count
    }
  }
}
