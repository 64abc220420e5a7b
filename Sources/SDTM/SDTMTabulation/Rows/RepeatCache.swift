/// Remembers, of a block, where a text was written last, so that it is written once and then
/// pointed at. Writer and reader of a block keep the same cache by the same rule.
struct RepeatCache {
  static let slotCount = 64

  private var places = [Place](repeating: Place(), count: slotCount)

  struct Place {
    var column = -1
    var offset = 0
    var length = 0
  }

  subscript(slot: Int) -> Place {
    get { places[slot] }
    set { places[slot] = newValue }
  }

  mutating func forget() {
    for slot in 0..<Self.slotCount { places[slot].column = -1 }
  }

  /// The one slot where a text of a column may stand: from its first and last bytes and length.
  @inline(__always)
  static func slot(of text: UnsafeRawBufferPointer, column: Int) -> Int {
    let mixed =
      edge(text.prefix(8)) &* 0x9E37_79B9_7F4A_7C15
      ^ edge(text.suffix(8)) &* 0xC2B2_AE3D_27D4_EB4F
    let salted = (mixed ^ UInt64(column &* 77 &+ text.count)) &* 0xD6E8_FEB8_6659_FD93
    return Int(salted >> 58)
  }

  /// Up to eight bytes as one number.
  @inline(__always)
  private static func edge(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    let edge = UnsafeRawBufferPointer(rebasing: bytes)
    if edge.count == 8 { return edge.loadUnaligned(as: UInt64.self) }
    var value: UInt64 = 0
    for byte in edge { value = value << 8 | UInt64(byte) }
    return value
  }
}
