import ClinicalModel

/// What a plan made of the values that it met, each in the one place where its key belongs: codes,
/// units and dates of a study come again and again.
final class ValueMemo<T> {
  struct Entry {
    var key = ValueKey.none
    var made: T?
    /// Whether the source's value was read for it.
    var isRead = false
  }

  /// A study has a thousand dates and more, and few codes of one item.
  @inline(__always)
  private static var bits: UInt64 { T.self == PartialDate.self ? 10 : 6 }
  private let entries: UnsafeMutablePointer<Entry>
  var memory: UnsafeMutableRawPointer { UnsafeMutableRawPointer(entries) }

  init() {
    entries = .allocate(capacity: 1 << Self.bits)
    entries.initialize(repeating: Entry(), count: 1 << Self.bits)
  }

  deinit {
    entries.deinitialize(count: 1 << Self.bits)
    entries.deallocate()
  }

  /// The only place where the key can stand.
  @inline(__always)
  static func entry(
    for key: ValueKey, in memory: UnsafeMutableRawPointer
  ) -> UnsafeMutablePointer<Entry> {
    memory.assumingMemoryBound(to: Entry.self) + key.slot(bits: bits)
  }
}
