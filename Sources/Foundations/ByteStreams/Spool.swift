import Glibc

/// A temporary file without a name: filled once, then read by position as an `InputFile`.
/// The system frees it when its last user is gone, even after a crash.
public struct Spool: ~Copyable {
  private let name: String
  private let output: ByteOutput
  private let descriptor: Int32

  /// - Parameter name: what a person knows the content by; errors and the file carry it.
  public init(name: String) throws(StreamError) {
    self.name = name
    let folder = Spool.folder
    descriptor = try Spool.openNameless(in: folder)
    output = ByteOutput(
      descriptor: descriptor, name: "temporary file for \(name) in \(folder)", owned: false)
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    try output.write(bytes)
  }

  public consuming func finish() throws(StreamError) -> InputFile {
    try output.flush()
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .system(.writing, path: name) }
    return try InputFile(name: name, descriptor: copy)
  }

  deinit { _ = Glibc.close(descriptor) }

  private static var folder: String {
    let stated = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return stated.isEmpty ? "/tmp" : stated
  }

  /// A file that never had a name leaves nothing behind, whenever its run is killed.
  private static func openNameless(in folder: String) throws(StreamError) -> Int32 {
    let nameless = 0o20_000_000 | O_DIRECTORY  // O_TMPFILE
    let descriptor = Glibc.open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { return descriptor }
    // A file system or a kernel that can't says so in one of these ways.
    guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else {
      throw .system(.writing, path: "temporary folder \(folder)")
    }
    return try openUnlinked(in: folder)
  }

  private static func openUnlinked(in folder: String) throws(StreamError) -> Int32 {
    var template = Array("\(folder)/clinpipe-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .system(.writing, path: "temporary folder \(folder)")
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}

extension Spool {
  /// Copies all that a descriptor has to give. A regular file at its beginning (`< file`) is
  /// taken as it is.
  public static func copy(descriptor: Int32, name: String) throws(StreamError) -> InputFile {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.reading, path: name) }
    if status.st_mode & S_IFMT == S_IFREG, lseek(descriptor, 0, SEEK_CUR) == 0 {
      let copy = dup(descriptor)
      guard copy >= 0 else { throw .system(.reading, path: name) }
      return try InputFile(name: name, descriptor: copy)
    }
    return try drain(descriptor, name: name)
  }

  /// What a person names as input: `-` for standard input, a file, or a pipe such as
  /// `/dev/stdin` or `<(command)`.
  public static func open(path: String) throws(StreamError) -> InputFile {
    if path == "-" { return try copy(descriptor: STDIN_FILENO, name: "-") }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.reading, path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      defer { _ = Glibc.close(descriptor) }
      throw .system(.reading, path: path)
    }
    if status.st_mode & S_IFMT == S_IFREG {
      return try InputFile(name: path, descriptor: descriptor)
    }
    defer { _ = Glibc.close(descriptor) }
    return try drain(descriptor, name: path)
  }

  private static func drain(_ descriptor: Int32, name: String) throws(StreamError) -> InputFile {
    let spool = try Spool(name: name)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    while true {
      let got = Glibc.read(descriptor, block.baseAddress!, block.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(.reading, path: name) }
      if got == 0 { break }
      try spool.write(UnsafeRawBufferPointer(rebasing: block[..<got]))
    }
    return try spool.finish()
  }
}
