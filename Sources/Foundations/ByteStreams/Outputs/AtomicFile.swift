import Glibc

/// An output file that appears whole or not at all: written beside its place and exchanged for what
/// is there.
///
/// What is no regular file (`/dev/null`, a pipe) is written straight. Without `place` nothing is
/// left behind.
public final class AtomicFile: PendingOutput {
  public let path: String
  public let output: ByteOutput
  let target: String
  /// nil when the target is written straight.
  private let partial: Workplace?
  private var isComplete = false
  private enum State { case waiting, isNew, exchanged, replaced, settled }
  private var state = State.waiting

  init(path: String) throws(StreamError) {
    self.path = path
    let kind = Paths.kind(path)
    guard kind != S_IFDIR else {
      throw StreamError(.writing, path: path, reason: "is a folder, a file was expected")
    }
    target = kind == nil ? path : Paths.resolved(path)
    guard kind == nil || kind == S_IFREG else {
      output = try ByteOutput(path: path)
      partial = nil
      return
    }
    if kind == S_IFREG, access(target, W_OK) != 0 { throw .system(.writing, path: path) }
    let made = try Self.make(beside: target, named: path)
    output = ByteOutput(descriptor: made.descriptor, name: path)
    partial = made.place
    var status = stat()
    if kind != nil, stat(target, &status) == 0 {
      fchmod(made.descriptor, status.st_mode & 0o777)
    }
  }

  private static func make(
    beside target: String, named path: String
  ) throws(StreamError) -> (place: Workplace, descriptor: Int32) {
    let (folder, name) = Paths.split(target)
    let prefix = ".\(name).partial-"
    return try PlaceLock.whileHeld(for: target) { () throws(StreamError) in
      for left in Workplace.abandoned(in: folder, prefix) { Paths.remove(left) }
      guard let made = Workplace.file(in: folder, prefix) else {
        throw .system(.writing, path: path)
      }
      return made
    }
  }

  deinit { discard() }

  var number: UInt? { partial.flatMap { Paths.number($0.path) } }

  func complete() throws(StreamError) {
    guard !isComplete else { return }
    if partial != nil { try output.synchronize() }
    try output.close()
    isComplete = true
  }

  func place() throws(StreamError) {
    guard let partial else { return }
    if Paths.exchange(partial.path, target) {
      state = .exchanged
    } else {
      // Where there is a former file the system can't exchange; it is replaced for good.
      let isNew = Paths.kind(target) == nil
      try Paths.move(partial.path, to: target)
      state = isNew ? .isNew : .replaced
    }
  }

  func undo() -> Bool {
    guard let partial else { return true }
    switch state {
    case .waiting: return true
    case .replaced, .settled: return false
    case .isNew: return rename(target, partial.path) == 0
    case .exchanged: return Paths.exchange(partial.path, target)
    }
  }

  func settle() {
    guard let partial else { return }
    Paths.synchronize(Paths.split(target).folder)
    unlink(partial.path)
    state = .settled
  }

  private func discard() {
    if let partial, state != .settled { unlink(partial.path) }
  }
}
