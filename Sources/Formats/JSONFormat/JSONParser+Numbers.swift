extension JSONParser {
  /// RFC 8259, 6: no plus sign, no leading zero, digits on both sides of a point.
  mutating func parseNumber() throws(JSONError) {
    let start = position
    _ = take(0x2D)
    if !take(0x30) { try digits(of: start) }
    if let byte = peek, byte >= 0x30, byte <= 0x39 {
      throw failure("a number can't begin with 0", at: start)
    }
    if take(0x2E) { try digits(of: start) }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits(of: start)
    }
    append(.number, at: start, start: start, length: position - start)
  }

  private mutating func digits(of number: Int) throws(JSONError) {
    let start = position
    while let byte = peek, byte >= 0x30, byte <= 0x39 { position += 1 }
    guard position > start else { throw failure("a digit of the number is missing", at: number) }
  }
}
