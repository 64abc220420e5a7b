/// A decimal number that keeps its digits as collected: `61.50` is not `61.5`.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  public let digits: String
  public let value: Double

  /// Takes an optional sign, digits and at most one point; nil for anything else.
  public init?(_ text: String) {
    var text = text
    let value = text.withUTF8 { Self.value(of: UnsafeRawBufferPointer($0)) }
    guard let value else { return nil }
    digits = text
    self.value = value
  }

  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let value = Self.value(of: bytes) else { return nil }
    digits = String(decoding: bytes, as: UTF8.self)
    self.value = value
  }

  public init(_ integer: Int) {
    digits = String(integer)
    value = Double(integer)
  }

  public var description: String { digits }

  /// Digits that fit into 53 bits, divided by a power of ten that a Double holds exactly, are
  /// rounded once and so correctly; longer numbers are left to the library.
  private static func value(of bytes: UnsafeRawBufferPointer) -> Double? {
    var mantissa = 0
    var digits = 0
    var decimals: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 48...57:
        digits += 1
        if digits <= 15 { mantissa = mantissa * 10 + Int(byte) - 48 }
        if decimals != nil { decimals! += 1 }
      case 46 where decimals == nil: decimals = 0
      case 43, 45: if index != 0 { return nil }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    guard digits <= 15 else { return Double(String(decoding: bytes, as: UTF8.self)) }
    let value = Double(mantissa) / powersOfTen[decimals ?? 0]
    return bytes[0] == 45 ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
