import CFileSystem
import Glibc

/// A buffered writer on a file descriptor. It belongs to one thread at a time.
///
/// Nothing is certain to be written before `flush` or `close` has returned. The process is
/// expected to ignore SIGPIPE; a reader who left shows as `StreamError.isBrokenPipe`.
public final class ByteOutput {
  /// The name that a person knows it by.
  public let name: String
  /// Bytes taken so far.
  public private(set) var count = 0
  private var descriptor: Int32
  private let owned: Bool
  private let buffer: UnsafeMutableRawBufferPointer
  private var filled = 0
  /// So many bytes are worth a call of their own rather than another copy.
  private static let large = 1 << 16

  /// - Parameter owned: whether the descriptor is closed at the end.
  public init(descriptor: Int32, name: String, owned: Bool = true, capacity: Int = 1 << 20) {
    self.descriptor = descriptor
    self.name = name
    self.owned = owned
    buffer = .allocate(byteCount: max(capacity, 1), alignment: 16)
  }

  /// Creates the file, or empties it.
  public convenience init(path: String, capacity: Int = 1 << 20) throws(StreamError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(.writing, path: path) }
    self.init(descriptor: descriptor, name: path, capacity: capacity)
  }

  public static func standardOutput() -> ByteOutput {
    ByteOutput(descriptor: STDOUT_FILENO, name: "standard output", owned: false)
  }

  /// What was not flushed is lost: an output that is let go of was given up.
  deinit {
    if owned, descriptor >= 0 { _ = Glibc.close(descriptor) }
    buffer.deallocate()
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    count += bytes.count
    if bytes.count >= min(buffer.count, Self.large) {
      try flush()
      return try put(bytes)
    }
    if bytes.count > buffer.count - filled { try flush() }
    guard let source = bytes.baseAddress else { return }
    memcpy(buffer.baseAddress! + filled, source, bytes.count)
    filled += bytes.count
  }

  public func write(_ bytes: [UInt8]) throws(StreamError) {
    let outcome = bytes.withUnsafeBytes { all in
      Result { () throws(StreamError) in try write(all) }
    }
    try outcome.get()
  }

  public func write(_ bytes: ArraySlice<UInt8>) throws(StreamError) {
    let outcome = bytes.withUnsafeBytes { all in
      Result { () throws(StreamError) in try write(all) }
    }
    try outcome.get()
  }

  public func write(_ text: String) throws(StreamError) {
    var text = text
    let outcome = text.withUTF8 { all in
      Result { () throws(StreamError) in try write(UnsafeRawBufferPointer(all)) }
    }
    try outcome.get()
  }

  public func flush() throws(StreamError) {
    let waiting = filled
    filled = 0
    try put(UnsafeRawBufferPointer(rebasing: buffer[..<waiting]))
  }

  /// Writes what is left and closes. Some systems report a full disk only here. The disk is given the
  /// bytes already, so that `OutputSet` need not wait for all of them at the end.
  public func close() throws(StreamError) {
    guard descriptor >= 0 else { return }
    try flush()
    let ending = descriptor
    descriptor = -1
    if owned { begin_writeback(ending) }
    if owned, Glibc.close(ending) != 0, errno != EINTR { throw .system(.writing, path: name) }
  }

  /// Waits until the bytes are on the disk, where there is one.
  public func synchronize() throws(StreamError) {
    try flush()
    if !Paths.synchronize(descriptor) { throw .system(.writing, path: name) }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    var done = 0
    while done < bytes.count {
      let put = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if put < 0, errno == EINTR { continue }
      if put < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
        continue
      }
      guard put > 0 else { throw .system(.writing, path: name) }
      done += put
    }
  }
}
