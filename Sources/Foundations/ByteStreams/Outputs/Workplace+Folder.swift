import Glibc

extension Workplace {
  private static let prefixInside = ".clinpipe.partial-"

  /// The place for the new content of a folder, and whether a killed run's work was undone before. To be
  /// called under its lock.
  static func forFolder(
    _ target: String
  ) throws(StreamError) -> (place: Workplace, wasRepaired: Bool) {
    let (parent, prefix) = beside(target)
    let wasRepaired = try clear(all(for: target).filter(isAbandoned), target)
    if Paths.kind(target) == nil {
      guard let made = folder(in: parent, prefix) else { throw .system(.writing, path: target) }
      return (made, wasRepaired)
    }
    guard let made = folder(in: target, prefixInside) else {
      throw .system(.writing, path: target)
    }
    // Only beside the folder can its successor wait. The folder may be a mount point, or what is around
    // it closed to us, or we are in it and would lose it: then it waits inside.
    let moved = Paths.isAroundUs(target) ? nil : made.moved(to: parent, prefix)
    return (moved ?? made, wasRepaired)
  }

  /// All that there are.
  static func all(for target: String) -> [String] {
    let (parent, prefix) = beside(target)
    return all(in: parent, prefix) + all(in: target, prefixInside)
  }

  private static func beside(_ target: String) -> (folder: String, prefix: String) {
    let (parent, name) = Paths.split(target)
    return (parent, ".\(name).partial-")
  }

  private static func clear(_ left: [String], _ target: String) throws(StreamError) -> Bool {
    var wasRepaired = false
    for path in left {
      switch FolderReplacement.undo(path, in: target) {
      case .nothing: break
      case .done: wasRepaired = true
      case .failed:
        throw StreamError(
          .writing, path: target,
          reason:
            "a run that was killed had replaced some files, which can't be put back from \(path)")
      }
      Paths.remove(path)
    }
    return wasRepaired
  }
}
