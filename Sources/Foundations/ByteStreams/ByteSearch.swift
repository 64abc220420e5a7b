import Glibc

/// Searches in bytes that the hot paths need: as fast as memory delivers.
extension UnsafeRawBufferPointer {
  /// The first place of a byte at or after `start`.
  @inlinable
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The first and the last eight bytes; of fewer, all of them in two halves that may overlap. With
  /// the length they tell texts of up to sixteen bytes apart.
  @inlinable @inline(__always)
  public var ends: (UInt64, UInt64) {
    switch count {
    case 8...: (word(at: 0, as: UInt64.self), word(at: count - 8, as: UInt64.self))
    case 4...: (word(at: 0, as: UInt32.self), word(at: count - 4, as: UInt32.self))
    case 2...: (word(at: 0, as: UInt16.self), word(at: count - 2, as: UInt16.self))
    case 1: (UInt64(self[0]), 0)
    default: (0, 0)
    }
  }

  @inlinable @inline(__always)
  func word<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as _: Word.Type) -> UInt64 {
    UInt64(truncatingIfNeeded: loadUnaligned(fromByteOffset: offset, as: Word.self))
  }

  /// Whether the bytes at `start` are those of `pattern`.
  @inlinable
  public func has(_ pattern: [UInt8], at start: Int) -> Bool {
    guard start + pattern.count <= count else { return false }
    for index in 0..<pattern.count where self[start + index] != pattern[index] { return false }
    return true
  }

  /// The number of line feeds.
  public var lineFeedCount: Int {
    var total = 0
    var position = 0
    while let found = firstIndex(of: 10, from: position) {
      total += 1
      position = found + 1
    }
    return total
  }
}
