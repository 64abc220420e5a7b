/// How a value is written: digits as `9`, letters as `A`, all else as it stands: `99.99.9999`,
/// `9999년 9월 99일`.
public struct ValueShape: Hashable, Sendable, Comparable {
  public let text: String

  private static let longest = 32

  public static func < (a: ValueShape, b: ValueShape) -> Bool { a.text < b.text }

  /// The shape, and the numbers that the runs of digits make; nil for a text that is too long to be
  /// a date or a number.
  static func of(_ bytes: UnsafeRawBufferPointer) -> (ValueShape, numbers: [Int])? {
    guard bytes.count <= longest else { return nil }
    var shape: [UInt8] = []
    var numbers: [Int] = []
    for byte in bytes {
      switch byte {
      case 48...57:
        if shape.last != 57 { numbers.append(0) }
        // Ten digits and more are no part of a date; the number only has to be large.
        let last = numbers[numbers.count - 1]
        numbers[numbers.count - 1] = last > 1 << 40 ? last : last * 10 + Int(byte) - 48
        shape.append(57)
      case 65...90, 97...122: shape.append(65)
      default: shape.append(byte)
      }
    }
    return (ValueShape(text: String(decoding: shape, as: UTF8.self)), numbers)
  }

  /// A short word, and no number.
  var isWord: Bool { text.count <= 3 && text.allSatisfy { $0 == "A" } }

  /// A whole number, or one with a decimal mark: `99`, `-9.99`, `9,9`.
  func isNumber(mark: Character?) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    guard digits.contains("9"), digits.allSatisfy({ $0 == "9" || $0 == mark }) else { return false }
    return digits.count { $0 != "9" } <= 1
  }
}
