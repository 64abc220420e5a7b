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
    var index = 0
    while index + 8 <= count {
      total += lineFeeds(in: loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    while index < count {
      if self[index] == 10 { total += 1 }
      index += 1
    }
    return total
  }
}

/// Of eight bytes, all at once: after the exclusive or a line feed is a zero byte, and a zero byte
/// is one whose upper bit neither is set nor gets set when 0x7F is added to the other seven.
@inline(__always)
private func lineFeeds(in word: UInt64) -> Int {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  let bytes = word ^ 0x0A0A_0A0A_0A0A_0A0A
  return (~(((bytes & low) &+ low) | bytes | low)).nonzeroBitCount
}
