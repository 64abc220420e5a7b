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
    while index + 64 <= count {
      // A byte-wide counter of 64 lanes holds 255 steps before it could overflow.
      var lanes = SIMD64<UInt8>()
      let end = Swift.min(count - 63, index + 64 * 255)
      while index < end {
        let bytes = loadUnaligned(fromByteOffset: index, as: SIMD64<UInt8>.self)
        lanes.replace(with: lanes &+ 1, where: bytes .== 10)
        index += 64
      }
      for lane in 0..<64 { total += Int(lanes[lane]) }
    }
    while index < count {
      if self[index] == 10 { total += 1 }
      index += 1
    }
    return total
  }
}
