import Glibc

/// A file that is read by position, by several threads at once. The input is its own spool:
/// nothing of it is kept in memory.
public final class InputFile: Sendable {
  /// The name that a person knows it by: the path as given, `-` for standard input.
  public let name: String
  public let count: Int
  private let descriptor: Int32
  private let changed: timespec

  /// Takes the descriptor over and closes it at the end.
  public init(name: String, descriptor: Int32) throws(StreamError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.reading, path: name) }
    self.name = name
    self.descriptor = descriptor
    count = Int(status.st_size)
    changed = status.st_mtim
  }

  public convenience init(path: String) throws(StreamError) {
    // A pipe that lies where a file should would be waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.reading, path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw StreamError(.reading, path: path, reason: "not a regular file")
    }
    try self.init(name: path, descriptor: descriptor)
  }

  deinit { close(descriptor) }

  /// Throws when somebody has written to the file since it was opened: what was read of it may then be
  /// neither the former content nor the new.
  public func checkUnchanged() throws(StreamError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.reading, path: name) }
    let (time, size) = (status.st_mtim, Int(status.st_size))
    if size == count, time.tv_sec == changed.tv_sec, time.tv_nsec == changed.tv_nsec { return }
    let sizes = size == count ? "" : ": it had \(count) bytes, and has \(size) now"
    throw StreamError(
      .reading, path: name,
      reason: "the file changed while it was read\(sizes); convert it when it is complete")
  }

  /// Reads up to `buffer.count` bytes at an offset; fewer only at the end of the file as it was when it
  /// was opened: one that still grows would have none.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StreamError)
    -> Int
  {
    var done = 0
    let wanted = min(buffer.count, count - offset)
    while done < wanted {
      let got = pread(
        descriptor, buffer.baseAddress! + done, wanted - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(.reading, path: name) }
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// Appends the bytes of a range to an array; all of them, or it throws.
  public func read(_ range: Range<Int>, appendingTo bytes: inout [UInt8]) throws(StreamError) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: range.count))
    let outcome = bytes.withUnsafeMutableBytes { all in
      let target = UnsafeMutableRawBufferPointer(rebasing: all[start..<start + range.count])
      return Result { () throws(StreamError) in try read(at: range.lowerBound, into: target) }
    }
    let got = try outcome.get()
    guard got == range.count else {
      throw StreamError(
        .reading, path: name, reason: "the file became shorter while it was read",
        offset: range.lowerBound + got)
    }
  }
}
