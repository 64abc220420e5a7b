import Glibc

/// An output file that appears whole or not at all: written beside its place and renamed into it.
///
/// What is no regular file (`/dev/null`, a pipe) is written straight. Without `commit` nothing is
/// left behind.
public final class AtomicFile {
  public let path: String
  public let output: ByteOutput
  /// nil when the target is written straight, and after the end.
  private var partial: String?
  private let target: String
  private var isComplete = false

  public init(path: String) throws(StreamError) {
    self.path = path
    let kind = Paths.kind(path)
    guard kind != S_IFDIR else {
      throw StreamError(.writing, path: path, reason: "is a folder, a file was expected")
    }
    target = kind == nil ? path : Paths.resolved(path)
    guard kind == nil || kind == S_IFREG else {
      output = try ByteOutput(path: path)
      return
    }
    if kind == S_IFREG, access(target, W_OK) != 0 { throw .system(.writing, path: path) }
    let (folder, name) = Paths.split(target)
    let prefix = ".\(name).partial-"
    Paths.removeLeftovers(in: folder, prefix: prefix)
    let beside = "\(folder)/\(prefix)\(getpid())"
    let descriptor = PartialOutputs.make(beside) {
      open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .system(.writing, path: path) }
    output = ByteOutput(descriptor: descriptor, name: path)
    partial = beside
    var status = stat()
    if kind != nil, stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  deinit { discard() }

  /// Writes all that is left, so that `commit` only has to rename. Where several files belong
  /// together, each is completed before the first of them is put into its place.
  public func complete() throws(StreamError) {
    guard !isComplete else { return }
    if partial != nil { try output.synchronize() }
    try output.close()
    isComplete = true
  }

  public func commit() throws(StreamError) {
    try complete()
    guard let partial else { return }
    try PartialOutputs.finish(partial) { () throws(StreamError) in
      try Paths.move(partial, to: target)
    }
    self.partial = nil
  }

  public func discard() {
    guard let partial else { return }
    unlink(partial)
    PartialOutputs.forget(partial)
    self.partial = nil
  }
}
