import Glibc

/// Keys as bytes, and their numbers in order of arrival.
struct KeyTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  func range(of key: Int) -> Range<Int> { (key == 0 ? 0 : ends[key - 1])..<ends[key] }

  subscript(_ key: Int) -> ArraySlice<UInt8> { bytes[range(of: key)] }

  mutating func intern(_ key: UnsafeRawBufferPointer) -> Int {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, equals(number, key) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(count - 1)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  func equals(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let range = range(of: number)
    guard range.count == key.count else { return false }
    guard let other = key.baseAddress, !range.isEmpty else { return true }
    return bytes.withUnsafeBytes { memcmp($0.baseAddress! + range.lowerBound, other, range.count) }
      == 0
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a: keys are short.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
