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
    var position = 0
    while let found = firstIndex(of: 10, from: position) {
      total += 1
      position = found + 1
    }
    return total
  }
}
