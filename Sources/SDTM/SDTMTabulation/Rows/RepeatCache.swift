import ByteStreams

/// Remembers, of a block, where a text was written last, so that it is written once and then
/// pointed at. Writer and reader of a block keep the same cache by the same rule.
@usableFromInline
struct RepeatCache {
  @usableFromInline var places = InlineArray<64, Place>(repeating: Place())

  @usableFromInline
  struct Place {
    @usableFromInline var offset: Int32 = 0
    /// 0 where there is none: no text is empty.
    @usableFromInline var length: Int32 = 0

    @inlinable init() {}

    @inlinable
    init(offset: Int, length: Int) {
      self.offset = Int32(truncatingIfNeeded: offset)
      self.length = Int32(truncatingIfNeeded: length)
    }
  }

  @inlinable init() {}

  @inlinable
  subscript(slot: Int) -> Place {
    @inline(__always) get { places[slot] }
    @inline(__always) set { places[slot] = newValue }
  }

  @inlinable
  mutating func forget() { places = InlineArray(repeating: Place()) }

  /// The one slot where a text may stand: from its first and last bytes and its length.
  @inlinable @inline(__always)
  static func slot(of text: UnsafeRawBufferPointer) -> Int {
    let (first, last) = text.ends
    let mixed = first &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
    let salted = (mixed ^ UInt64(text.count)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: salted >> 58)
  }
}
