/// The bytes in which texts stand in a SAS transport file. The format has no field that tells them, and
/// its limits count them.
///
/// A character that the encoding does not have stands as its escape, which SAS's UNICODE function
/// reads: `\uD55C`, and two of them for a character beyond U+FFFF, as in UTF-16. So that it stays
/// unambiguous, a backslash before a `u` is itself written as `\u005C`. UTF-8 has all characters and
/// knows no escapes.
public enum TransportEncoding: String, CaseIterable, Sendable {
  case ascii, utf8, cp949

  /// Whether a text surely stands as in UTF-8: without a look at each of its characters.
  @inlinable @inline(__always)
  public func keeps(_ text: UnsafeRawBufferPointer) -> Bool {
    self == .utf8 || text.isASCIIWithoutBackslash
  }

  @inlinable
  public func keeps(_ text: String) -> Bool {
    if self == .utf8 { return true }
    return text.utf8.withContiguousStorageIfAvailable { keeps(UnsafeRawBufferPointer($0)) }
      ?? text.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
  }

  public func has(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .ascii: scalar.isASCII
    case .utf8: true
    case .cp949: scalar.isASCII || KoreanTable.shared[scalar] != nil
    }
  }

  /// How many bytes a text takes.
  public func length(of text: UnsafeRawBufferPointer) -> Int {
    keeps(text) ? text.count : encoded(text).count
  }

  public func length(of text: String) -> Int {
    if keeps(text) { return text.utf8.count }
    return Array(text.utf8).withUnsafeBytes { length(of: $0) }
  }

  /// The most bytes that a character takes, whatever stands behind it.
  public func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  public func width(of scalar: Unicode.Scalar) -> Int {
    if self == .utf8 { return UTF8.width(scalar) }
    if scalar == "\\" { return Self.escapeLength }
    if scalar.isASCII { return 1 }
    return has(scalar) ? 2 : Self.escapeLength * UTF16.width(scalar)
  }

  private static let escapeLength = 6
}

extension UnsafeRawBufferPointer {
  /// Looks at eight bytes at once.
  @inlinable
  var isASCIIWithoutBackslash: Bool {
    guard count > 8 else {
      let (first, last) = ends
      return isHarmless(first) && isHarmless(last)
    }
    var index = 0
    while index + 8 < count {
      if !isHarmless(loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return false }
      index += 8
    }
    return isHarmless(ends.1)
  }

  /// Whether no byte has its highest bit set, or becomes zero where a backslash does.
  @inlinable @inline(__always)
  func isHarmless(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let backslash = word ^ (0x5C &* ones)
    return (word | ((backslash &- ones) & ~backslash)) & (0x80 &* ones) == 0
  }
}
