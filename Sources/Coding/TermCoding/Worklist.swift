import Diagnostics
import DictionaryReader

/// What a coder has to look at: terms that no dictionary has, and those that a coder decided. The
/// worklists of parts of a run add up, in order, to that of the whole.
public struct Worklist: Sendable {
  public var counts = CodingCounts()
  private(set) var entries: [Decisions.Key: Entry] = [:]
  private var subject = 0

  struct Entry: Sendable {
    /// As it stood where it came first.
    let verbatim: String
    let indication: String?
    let isOpen: Bool
    var occurrences = 0
    var subjects = 0
    let example: Location
    var lastSubject = 0
  }

  public init() {}

  /// What follows is of another subject.
  public mutating func beginSubject() { subject += 1 }

  /// Free text that needs an English twin.
  public mutating func add(text: String, at place: Location) {
    add(Decisions.Key(.text, text), text, at: place, nil)
  }

  /// - Parameter indication: of a drug whose code depends on it.
  mutating func add(
    _ key: Decisions.Key, _ verbatim: String, _ indication: String? = nil, at place: Location,
    _ way: CodingCounts.Way? = .waiting
  ) {
    if let way { counts.add(way) }
    var entry =
      entries[key]
      ?? Entry(
        verbatim: verbatim, indication: indication, isOpen: way != .file,
        example: place)
    entry.occurrences += 1
    if entry.lastSubject != subject { entry.subjects += 1 }
    entry.lastSubject = subject
    entries[key] = entry
  }

  /// Adds that of the next part, whose subjects are others.
  public mutating func add(_ part: Worklist) {
    counts.add(part.counts)
    for (key, other) in part.entries {
      guard var entry = entries[key] else {
        entries[key] = other
        continue
      }
      entry.occurrences += other.occurrences
      entry.subjects += other.subjects
      entries[key] = entry
    }
  }

  /// Terms, and not occurrences, that wait for a coder.
  public var openCount: Int { entries.values.count(where: \.isOpen) }
}
