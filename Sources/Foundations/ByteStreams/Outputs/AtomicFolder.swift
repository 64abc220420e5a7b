import Glibc

/// An output folder whose files appear all together or not at all.
///
/// It is written beside its place, under a hidden name, and renamed into it; or exchanged for the folder
/// that is there, whose other files it then holds too (`FolderExchange`). Where that can't be, the files
/// wait inside the folder and are renamed one after the other, with a journal (`FolderReplacement`). Files
/// that the run does not write are never touched: they may be someone's data. `bystanders` names them.
/// Without `place` nothing is left behind.
public final class AtomicFolder: PendingOutput {
  public let path: String
  /// Names of the files to write, in the order in which they were asked for.
  public private(set) var names: [String] = []
  /// Entries that the folder held and that this run has not written; complete when it is in its place.
  public private(set) var bystanders: [String] = []
  /// Whether a run that was killed had replaced some of the files, which were put back.
  let wasRepaired: Bool
  let target: String
  private let partial: Workplace
  private enum State { case waiting, isNew, exchanged, replaced(FolderReplacement), settled }
  private var state = State.waiting
  /// Folders above ours that were made for it.
  private let madeAbove: [String]
  private let spared: SparedFiles

  static let lockName = ".clinpipe.lock"

  init(path: String, sparing spared: SparedFiles = SparedFiles()) throws(StreamError) {
    self.path = path
    self.spared = spared
    let kind = Paths.kind(path)
    guard kind == nil || kind == S_IFDIR else {
      throw StreamError(.writing, path: path, reason: "is a file, a folder was expected")
    }
    let target = kind == nil ? Paths.plain(path) : Paths.resolved(path)
    self.target = target
    madeAbove = kind == nil ? try Paths.makeFolders(Paths.split(target).folder) : []
    do throws(StreamError) {
      (partial, wasRepaired) = try PlaceLock.whileHeld(for: target) { () throws(StreamError) in
        try Workplace.forFolder(target)
      }
    } catch {
      Paths.removeEmpty(madeAbove)
      var error = error
      error.path = path
      throw error
    }
  }

  deinit { discard() }

  /// Where to write a file of this name (`ae.xpt`, `fhir/bundle.json`) until it is in its place.
  public func pathToWrite(_ name: String) throws(StreamError) -> String {
    try spared.check("\(target)/\(name)", named: "\(path)/\(name)")
    let file = "\(partial.path)/\(name)"
    try Paths.makeFolders(Paths.split(file).folder, below: partial.path)
    if !names.contains(name) { names.append(name) }
    return file
  }

  /// Opens a file of the folder; errors name it as it will be called. It must be closed before the
  /// folder is complete.
  public func output(_ name: String) throws(StreamError) -> ByteOutput {
    let file = try pathToWrite(name)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(.writing, path: "\(path)/\(name)") }
    return ByteOutput(descriptor: descriptor, name: "\(path)/\(name)")
  }

  var number: UInt? { Paths.number(partial.path) }

  func complete() throws(StreamError) {
    for name in names where !Paths.synchronize("\(partial.path)/\(name)") {
      throw .system(.writing, path: "\(path)/\(name)")
    }
    for folder in Set(names.map { Paths.split("\(partial.path)/\($0)").folder }) {
      Paths.synchronize(folder)
    }
  }

  func place() throws(StreamError) {
    if Paths.kind(target) == nil {
      try Paths.move(partial.path, to: target)
      state = .isNew
      return
    }
    try checkReplaceable()
    let exchange = FolderExchange(of: target, for: partial.path, names)
    if !partial.path.hasPrefix("\(target)/"), exchange.carry(), exchange.exchange() {
      state = .exchanged
    } else {
      let replacement = FolderReplacement(from: partial.path, in: target, names)
      state = .replaced(replacement)
      do throws(StreamError) { try replacement.replace() } catch { throw named(error) }
    }
    let own = Set(names.map { $0.prefix { $0 != "/" } })
    bystanders = Paths.entries(target).filter {
      !own.contains($0[...]) && "\(target)/\($0)" != partial.path
    }
  }

  /// An error names a file as the caller calls it.
  private func named(_ error: StreamError) -> StreamError {
    guard error.path.hasPrefix("\(target)/") else { return error }
    var error = error
    error.path = path + error.path.dropFirst(target.utf8.count)
    return error
  }

  /// A file takes the place of a file only, and none is written through a link to elsewhere.
  private func checkReplaceable() throws(StreamError) {
    for name in names {
      if let kind = Paths.kind("\(target)/\(name)"), kind != S_IFREG {
        throw StreamError(
          .writing, path: "\(path)/\(name)", reason: "is no regular file, it is not replaced")
      }
      let folder = Paths.split(name).folder
      guard folder != ".", Paths.status("\(target)/\(folder)") != nil else { continue }
      guard Paths.isFolder("\(target)/\(folder)") else {
        throw StreamError(
          .writing, path: "\(path)/\(folder)", reason: "is there, and a folder was expected")
      }
    }
  }

  func undo() -> Bool {
    switch state {
    case .waiting: break
    case .settled: return false
    case .isNew: guard rename(target, partial.path) == 0 else { return false }
    case .exchanged: guard Paths.exchange(partial.path, target) else { return false }
    case .replaced:
      // What can't be undone now is left to the next run.
      if FolderReplacement.undo(partial.path, in: target) == .failed { return false }
    }
    state = .waiting
    return true
  }

  func settle() {
    Paths.synchronize(Paths.split(target).folder)
    if case .replaced(let replacement) = state { replacement.settle() }
    Paths.remove(partial.path)
    state = .settled
  }

  private func discard() {
    switch state {
    case .waiting, .isNew, .exchanged:
      Paths.remove(partial.path)
      Paths.removeEmpty(madeAbove)
    case .replaced, .settled: break
    }
  }
}
