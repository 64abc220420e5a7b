extension JSONWriter {
  public mutating func integer(_ value: Int) {
    beginValue()
    guard value >= 0 else { return append(digitsOf: String(value)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value
      var first = 20
      repeat {
        first -= 1
        digits[first] = UInt8(48 + rest % 10)
        rest /= 10
      } while rest > 0
      append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(digits)[first..<20]))
    }
  }

  /// A decimal number with the digits it has: `61.50` stays `61.50`.
  ///
  /// Only what JSON's grammar does not know is changed (RFC 8259, 6): a plus sign and leading zeros
  /// go, a bare point gets its zero.
  public mutating func number(_ decimal: String) {
    beginValue()
    var decimal = decimal
    decimal.withUTF8 { appendNumber(UnsafeRawBufferPointer($0)) }
  }

  private mutating func appendNumber(_ text: UnsafeRawBufferPointer) {
    var first = 0
    if let sign = text.first, sign == 0x2B || sign == 0x2D {
      first = 1
      if sign == 0x2D { append(sign) }
    }
    while first + 1 < text.count, text[first] == 0x30, isDigit(text[first + 1]) { first += 1 }
    if first == text.count || text[first] == 0x2E { append(0x30) }
    let last = text.last == 0x2E ? text.count - 1 : text.count
    if first < last { append(UnsafeRawBufferPointer(rebasing: text[first..<last])) }
  }

  private mutating func append(digitsOf text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
