import Glibc

/// The names behind `Symbols`: an open-addressed table of their bytes. It is looked into for every
/// item of every record, so it keeps its parts in memory of its own: an array would be counted for
/// each look.
final class SymbolTable {
  private(set) var names: [String] = [""]
  private var entries: UnsafeMutableBufferPointer<Entry>
  private var count = 1
  /// Of all names.
  private(set) var byteCount = 0
  private var slots: UnsafeMutableBufferPointer<Int32>

  private struct Entry {
    var hash: UInt64
    var bytes: UnsafeMutableRawBufferPointer
  }

  init() {
    entries = .allocate(capacity: 128)
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: -1)
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    entries[0] = Entry(hash: Self.hash(empty), bytes: Self.copy(empty))
    insert(0)
  }

  init(_ other: SymbolTable) {
    names = other.names
    count = other.count
    byteCount = other.byteCount
    entries = .allocate(capacity: other.entries.count)
    slots = .allocate(capacity: other.slots.count)
    _ = slots.initialize(from: other.slots)
    for index in 0..<count {
      let entry = other.entries[index]
      let bytes = Self.copy(UnsafeRawBufferPointer(entry.bytes))
      entries[index] = Entry(hash: entry.hash, bytes: bytes)
    }
  }

  deinit {
    for index in 0..<count { entries[index].bytes.deallocate() }
    entries.deallocate()
    slots.deallocate()
  }

  func find(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Symbol? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, Self.areEqual(entries[index].bytes, name) {
        return Symbol(index: Int32(index))
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func append(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Symbol {
    if count == entries.count { growEntries() }
    names.append(String(decoding: name, as: UTF8.self))
    entries[count] = Entry(hash: hash, bytes: Self.copy(name))
    count += 1
    byteCount += name.count
    if count * 2 > slots.count { growSlots() } else { insert(count - 1) }
    return Symbol(index: Int32(count - 1))
  }

  private static func areEqual(
    _ bytes: UnsafeMutableRawBufferPointer, _ name: UnsafeRawBufferPointer
  ) -> Bool {
    guard bytes.count == name.count else { return false }
    return name.isEmpty || memcmp(bytes.baseAddress!, name.baseAddress!, name.count) == 0
  }

  private static func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyMemory(from: bytes)
    return copy
  }

  private func insert(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }

  private func growEntries() {
    let larger = UnsafeMutableBufferPointer<Entry>.allocate(capacity: entries.count * 2)
    _ = larger.moveInitialize(fromContentsOf: .init(rebasing: entries[..<count]))
    entries.deallocate()
    entries = larger
  }

  private func growSlots() {
    let larger = slots.count * 4
    slots.deallocate()
    slots = .allocate(capacity: larger)
    slots.initialize(repeating: -1)
    for index in 0..<count { insert(index) }
  }

  /// FNV-1a: names are short.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
