import Glibc

/// The names behind `Symbols`: an open-addressed table of their bytes.
final class SymbolTable {
  private(set) var names: [String] = [""]
  private var hashes: [UInt64] = [0]
  /// The bytes of all names, and where each ends: comparing them takes no String apart.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  private var slots = [Int32](repeating: -1, count: 256)

  init() {
    hashes[0] = Self.hash(UnsafeRawBufferPointer(start: nil, count: 0))
    insert(hash: hashes[0], index: 0)
  }

  init(_ other: SymbolTable) {
    names = other.names
    hashes = other.hashes
    bytes = other.bytes
    ends = other.ends
    slots = other.slots
  }

  func find(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Symbol? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, isName(index, name) { return Symbol(index: Int32(index)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func append(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Symbol {
    names.append(String(decoding: name, as: UTF8.self))
    bytes.append(contentsOf: name)
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    if names.count * 2 > slots.count { grow() } else { insert(hash: hash, index: names.count - 1) }
    return Symbol(index: Int32(names.count - 1))
  }

  private func isName(_ index: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == name.count else { return false }
    guard !name.isEmpty else { return true }
    return bytes.withUnsafeBytes {
      memcmp($0.baseAddress! + start, name.baseAddress!, name.count) == 0
    }
  }

  private func insert(hash: UInt64, index: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (index, hash) in hashes.enumerated() { insert(hash: hash, index: index) }
  }

  /// FNV-1a: names are short.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
