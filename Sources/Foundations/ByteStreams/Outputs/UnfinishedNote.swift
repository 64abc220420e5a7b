import Glibc

/// Stands beside the last output of a run while its outputs are put into their places, and tells the next
/// run, when this one is killed in between, which are of it and which of the one before.
///
/// A line for each: the number of its file or folder (inode), and its path.
struct UnfinishedNote {
  private let place: Workplace?
  /// Those of killed runs, and what they tell.
  private let left: [String]
  let tidings: [String]

  init(on outputs: [any PendingOutput], beside target: String) {
    let (folder, name) = Paths.split(target)
    let prefix = ".\(name).unfinished-"
    left = Workplace.abandoned(in: folder, prefix)
    tidings = left.compactMap(Self.tidings)
    guard outputs.count > 1, let made = Workplace.file(in: folder, prefix) else {
      place = nil
      return
    }
    place = made.place
    let text = ByteOutput(descriptor: made.descriptor, name: made.place.path, capacity: 1 << 10)
    for output in outputs { try? text.write("\(output.number ?? 0) \(output.target)\n") }
    try? text.close()
  }

  func remove() {
    if let place { unlink(place.path) }
  }

  /// Also those of other runs: when outputs of this one stand in the place of theirs.
  func removeAll() {
    remove()
    for path in left { unlink(path) }
  }

  /// Nil when all or none had been put into their places.
  private static func tidings(_ path: String) -> String? {
    guard let file = try? InputFile(path: path), let bytes = try? file.first(file.count) else {
      return nil
    }
    var (new, former): ([String], [String]) = ([], [])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let number = UInt(parts[0]) else { continue }
      if Paths.number(parts[1]) == number { new.append(parts[1]) } else { former.append(parts[1]) }
    }
    if new.isEmpty || former.isEmpty { return nil }
    return "a run that was killed had put \(new.joined(separator: ", ")) in place, and not "
      + "\(former.joined(separator: ", ")), which stayed as before"
  }
}
