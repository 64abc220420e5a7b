/// The outputs of a run, which appear together: none of them is put into its place before all are
/// complete, and when one of them can't be, the others are taken out again.
///
/// A system can't put several into their places in one step. In between stands a note beside the last
/// of them, and the next run tells when it finds one.
public final class OutputSet {
  private var outputs: [any PendingOutput] = []
  /// What a run that was killed had left undone.
  public private(set) var notes: [String] = []

  private let spared: SparedFiles

  /// - Parameter sources: what the run reads. None of its outputs may take the place of one of them.
  public init(sparing sources: [String] = []) { spared = SparedFiles(sources) }

  public func file(_ path: String) throws(StreamError) -> AtomicFile {
    try spared.check(path, named: path)
    let file = try AtomicFile(path: path)
    outputs.append(file)
    return file
  }

  public func folder(_ path: String) throws(StreamError) -> AtomicFolder {
    let folder = try AtomicFolder(path: path, sparing: spared)
    if folder.wasRepaired {
      notes.append(
        "\(path): a run that was killed was replacing its files; the former ones were put back")
    }
    outputs.append(folder)
    return folder
  }

  /// Puts them into their places; the one that was asked for first, the data, comes last.
  public func commit() throws(StreamError) {
    for output in outputs { try output.complete() }
    let waiting = outputs.filter { $0.number != nil }
    guard let last = waiting.first else { return }
    try PlaceLock.whileHeld(for: last.target) { () throws(StreamError) in
      let note = UnfinishedNote(on: waiting, beside: last.target)
      notes += note.tidings
      try PartialOutputs.finish { () throws(StreamError) in
        try placeAll(note)
        for output in outputs { output.settle() }
      }
      note.removeAll()
    }
  }

  private func placeAll(_ note: UnfinishedNote) throws(StreamError) {
    for (number, output) in outputs.enumerated().reversed() {
      do throws(StreamError) { try output.place() } catch {
        let stuck = outputs[number...].filter { !$0.undo() }.map(\.path)
        if stuck.isEmpty { note.remove() }
        throw stuck.isEmpty ? error : error.leaving(stuck)
      }
    }
  }
}

extension StreamError {
  fileprivate func leaving(_ paths: [String]) -> StreamError {
    var error = self
    error.reason +=
      "; \(paths.joined(separator: ", ")) had been written before, and can't be put back"
    return error
  }
}
