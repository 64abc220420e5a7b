import Glibc

/// Replaces files of a folder one after the other, so that it can be undone, by the next run if this one
/// is killed: the files that were there are kept in `.former` until the end, and a journal tells what was
/// to be done. As long as there is a journal the former files count; without one, the new.
///
///     = ae.xpt       was there before, and is kept
///     + dm.xpt       was not there
///     / fhir         a folder that was made
struct FolderReplacement {
  /// Where the new files wait.
  private let partial: String
  private let folder: String
  private let names: [String]
  private static let journal = ".journal"
  private static let former = ".former"

  init(from partial: String, in folder: String, _ names: [String]) {
    self.partial = partial
    self.folder = folder
    self.names = names
  }

  func replace() throws(StreamError) {
    var kept: Set<String> = []
    var journal: [String] = []
    for name in names {
      let isThere = Paths.kind("\(folder)/\(name)") != nil
      journal.append((isThere ? "= " : "+ ") + name)
      if isThere, try keep(name) { kept.insert(name) }
    }
    try write(missingFolders.map { "/ \($0)" } + journal)
    for name in names {
      try Paths.makeFolders(Paths.split("\(folder)/\(name)").folder, below: folder)
      // A file system without hard links: for a moment there is neither.
      if Paths.kind("\(folder)/\(name)") != nil, !kept.contains(name) {
        try Paths.move("\(folder)/\(name)", to: "\(partial)/\(Self.former)/\(name)")
      }
      try Paths.move("\(partial)/\(name)", to: "\(folder)/\(name)")
    }
  }

  /// From here on the new files count.
  func settle() {
    for path in Set(names.map { Paths.split("\(folder)/\($0)").folder }) { Paths.synchronize(path) }
    unlink("\(partial)/\(Self.journal)")
    Paths.synchronize(partial)
  }

  /// Answers whether the former file could be kept without taking it away.
  private func keep(_ name: String) throws(StreamError) -> Bool {
    let kept = "\(partial)/\(Self.former)/\(name)"
    try Paths.makeFolders(Paths.split(kept).folder, below: partial)
    return link("\(folder)/\(name)", kept) == 0
  }

  /// Outer ones first.
  private var missingFolders: [String] {
    var missing: Set<String> = []
    for name in names {
      var path = Paths.split(name).folder
      while path != ".", Paths.kind("\(folder)/\(path)") == nil {
        missing.insert(path)
        path = Paths.split(path).folder
      }
    }
    return missing.sorted()
  }

  /// It appears whole, by a name of its own first.
  private func write(_ lines: [String]) throws(StreamError) {
    let path = "\(partial)/\(Self.journal)"
    let output = try ByteOutput(path: "\(path).new", capacity: 1 << 12)
    for line in lines { try output.write("\(line)\n") }
    try output.synchronize()
    try output.close()
    try Paths.move("\(path).new", to: path)
    Paths.synchronize(partial)
  }
}

extension FolderReplacement {
  static func isUnderWay(in folder: String) -> Bool {
    Workplace.all(for: folder).contains { Paths.status("\($0)/\(journal)") != nil }
  }

  enum Undoing { case nothing, done, failed }

  /// Puts the former files back, where there is a journal. What was put back before is left alone, so
  /// that this can be cut short, too.
  static func undo(_ partial: String, in folder: String) -> Undoing {
    guard Paths.status("\(partial)/\(journal)") != nil else { return .nothing }
    guard let file = try? InputFile(path: "\(partial)/\(journal)"),
      let bytes = try? file.first(file.count)
    else { return .failed }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    var isDone = true
    for line in lines.reversed() where isInside(line.dropFirst(2), folder) {
      isDone = undo(line.first, String(line.dropFirst(2)), partial, folder) && isDone
    }
    Paths.synchronize(folder)
    guard isDone else { return .failed }
    unlink("\(partial)/\(journal)")
    return .done
  }

  private static func undo(
    _ step: Character?, _ name: String, _ partial: String, _ folder: String
  ) -> Bool {
    let place = "\(folder)/\(name)"
    switch step {
    case "=": return rename("\(partial)/\(former)/\(name)", place) == 0 || errno == ENOENT
    case "+":
      if Paths.status("\(partial)/\(name)") != nil { return true }
      return unlink(place) == 0 || errno == ENOENT
    default:
      rmdir(place)
      return true
    }
  }

  /// A journal may have come with files from outside: it must not reach out of the folder.
  private static func isInside(_ name: Substring, _ folder: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
      return false
    }
    var path = folder
    for part in parts.dropLast() {
      path += "/\(part)"
      if Paths.status(path) != nil, !Paths.isFolder(path) { return false }
    }
    return true
  }
}
