/// A decimal number that keeps its digits as collected: `61.50` is not `61.5`.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  public let digits: String
  public let value: Double

  /// Takes an optional sign, digits and at most one point; nil for anything else.
  public init?(_ text: String) {
    guard Self.isDecimal(text.utf8), let value = Double(text) else { return nil }
    digits = text
    self.value = value
  }

  public init(_ integer: Int) {
    digits = String(integer)
    value = Double(integer)
  }

  public var description: String { digits }

  private static func isDecimal(_ bytes: String.UTF8View) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 48...57: digits += 1
      case 46: points += 1
      case 43, 45: if index != 0 { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
