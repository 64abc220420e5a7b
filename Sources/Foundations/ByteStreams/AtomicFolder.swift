import Glibc

/// An output folder whose files appear all together or not at all.
///
/// A new folder is written beside its place, under a hidden name, and renamed into it. Into a
/// folder that is there already the files are renamed one after the other once all of them are
/// complete; a failure puts the former ones back. Files that the run does not write are never
/// touched: they may be someone's data. `bystanders` names them.
/// Without `commit` nothing is left behind.
public final class AtomicFolder {
  public let path: String
  /// Names of the files to write, in the order in which they were asked for.
  public private(set) var names: [String] = []
  /// Entries that the folder held and that this run has not written; complete after `commit`.
  public private(set) var bystanders: [String] = []
  private var partial: String?
  private let replacesFiles: Bool
  /// Folders above ours that were made for it.
  private let madeAbove: [String]

  public init(path: String) throws(StreamError) {
    self.path = path
    let kind = Paths.kind(path)
    guard kind == nil || kind == S_IFDIR else {
      throw StreamError(.writing, path: path, reason: "is a file, a folder was expected")
    }
    replacesFiles = kind != nil
    // In a folder that is there the files wait inside it: it may be a mount point, and the folder
    // around it may be closed to us.
    let (parent, name) = Paths.split(path)
    let folder = replacesFiles ? path : parent
    let prefix = replacesFiles ? ".clinpipe.partial-" : ".\(name).partial-"
    madeAbove = try Paths.makeFolders(folder)
    Paths.removeLeftovers(in: folder, prefix: prefix)
    let beside = "\(folder)/\(prefix)\(getpid())"
    guard PartialOutputs.make(beside, { mkdir(beside, 0o777) }) == 0 else {
      let error = StreamError.system(.writing, path: path)
      Paths.removeEmpty(madeAbove)
      throw error
    }
    partial = beside
  }

  deinit { discard() }

  /// Where to write a file of this name (`ae.xpt`, `fhir/bundle.json`) until `commit`.
  public func pathToWrite(_ name: String) throws(StreamError) -> String {
    guard let partial else {
      throw StreamError(.writing, path: "\(path)/\(name)", reason: "the folder is complete already")
    }
    let file = "\(partial)/\(name)"
    try Paths.makeFolders(Paths.split(file).folder, below: partial)
    if !names.contains(name) { names.append(name) }
    return file
  }

  /// Opens a file of the folder; errors name it as it will be called.
  public func output(_ name: String) throws(StreamError) -> ByteOutput {
    let file = try pathToWrite(name)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(.writing, path: "\(path)/\(name)") }
    return ByteOutput(descriptor: descriptor, name: "\(path)/\(name)")
  }

  /// Puts all files in their place. Every output must have been closed.
  public func commit() throws(StreamError) {
    guard let partial else { return }
    try PartialOutputs.finish(partial) { () throws(StreamError) in
      if replacesFiles {
        try replaceFiles(from: partial)
        Paths.remove(partial)
      } else {
        try Paths.move(partial, to: path)
      }
    }
    self.partial = nil
  }

  public func discard() {
    guard let partial else { return }
    Paths.remove(partial)
    PartialOutputs.forget(partial)
    Paths.removeEmpty(madeAbove)
    self.partial = nil
  }

  private func replaceFiles(from partial: String) throws(StreamError) {
    let former = "\(partial)/.former"
    var moved: [(name: String, hadFormer: Bool)] = []
    var made: [String] = []
    do {
      for name in names {
        made += try Paths.makeFolders(Paths.split("\(path)/\(name)").folder)
        try Paths.makeFolders(Paths.split("\(former)/\(name)").folder, below: partial)
        let hadFormer = try setAside("\(path)/\(name)", to: "\(former)/\(name)")
        moved.append((name, hadFormer))
        try Paths.move("\(partial)/\(name)", to: "\(path)/\(name)")
      }
    } catch {
      for (name, hadFormer) in moved.reversed() {
        unlink("\(path)/\(name)")
        if hadFormer { rename("\(former)/\(name)", "\(path)/\(name)") }
      }
      Paths.removeEmpty(made)
      throw error
    }
    let own = Set(names.map { $0.prefix { $0 != "/" } })
    bystanders = Paths.entries(path).filter {
      !own.contains($0[...]) && "\(path)/\($0)" != partial
    }
  }

  /// Answers whether there was a file to set aside.
  private func setAside(_ file: String, to former: String) throws(StreamError) -> Bool {
    guard let kind = Paths.kind(file) else { return false }
    guard kind == S_IFREG else {
      throw StreamError(.writing, path: file, reason: "is no regular file, it is not replaced")
    }
    try Paths.move(file, to: former)
    return true
  }
}
