import SourceModel

/// A short source value, as a key that is made and compared in a few steps.
struct ValueKey {
  private let head, middle, tail: UInt64
  /// Length and unit of the value.
  private let kind: UInt64

  static let longest = 24

  /// Words that overlap where the value does not fill them: with the length they are unambiguous.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, unit: Symbol) {
    let count = bytes.count
    kind = UInt64(UInt32(bitPattern: unit.index)) << 32 | UInt64(count)
    if count >= 8 {
      head = bytes.loadUnaligned(as: UInt64.self)
      tail = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      middle = count > 16 ? bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) : 0
    } else if count >= 4 {
      head = UInt64(bytes.loadUnaligned(as: UInt32.self))
      tail = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      middle = 0
    } else {
      head = count > 0 ? UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2]) : 0
      tail = count > 0 ? UInt64(bytes[count - 1]) : 0
      middle = 0
    }
  }

  /// Of a value that is not there.
  static var absent: ValueKey { ValueKey(kind: .max) }
  /// Of no value at all.
  static var none: ValueKey { ValueKey(kind: .max - 1) }

  private init(kind: UInt64) { (head, middle, tail, self.kind) = (0, 0, 0, kind) }

  /// A number with as many bits.
  @inline(__always)
  func slot(bits: UInt64) -> Int {
    let mixed = head &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F ^ middle &+ kind
    return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) >> (64 - bits))
  }

  @inline(__always)
  static func == (a: ValueKey, b: ValueKey) -> Bool {
    a.head == b.head && a.tail == b.tail && a.kind == b.kind && a.middle == b.middle
  }
}
