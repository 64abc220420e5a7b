extension JSONParser {
  mutating func parseString() throws(JSONError) {
    let offset = position
    position += 1
    let start = position
    while let byte = peek {
      switch byte {
      case 0x22:
        append(.string, at: offset, start: start, length: position - start)
        position += 1
        return
      case 0x5C: return try parseEscaped(from: start, offset: offset)
      case 0x20...0x7F: position += 1
      default: try skipCharacter()
      }
    }
    throw failure("a string without its closing quote", at: offset)
  }

  /// A string with escapes: it is decoded behind the input.
  private mutating func parseEscaped(from start: Int, offset: Int) throws(JSONError) {
    let decoded = unescaped.count
    var plain = start
    while let byte = peek {
      switch byte {
      case 0x22, 0x5C:
        unescaped.append(contentsOf: input[plain..<position])
        position += 1
        guard byte == 0x5C else {
          append(
            .string, at: offset, start: input.count + decoded, length: unescaped.count - decoded)
          return
        }
        try parseEscape()
        plain = position
      case 0x20...0x7F: position += 1
      default: try skipCharacter()
      }
    }
    throw failure("a string without its closing quote", at: offset)
  }

  private mutating func parseEscape() throws(JSONError) {
    guard let byte = peek else { throw failure("the text ends within an escape") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: unescaped.append(byte)
    case 0x62: unescaped.append(0x08)
    case 0x66: unescaped.append(0x0C)
    case 0x6E: unescaped.append(0x0A)
    case 0x72: unescaped.append(0x0D)
    case 0x74: unescaped.append(0x09)
    case 0x75: try parseCodePoint()
    default: throw failure("no such escape", at: position - 2)
    }
  }

  private mutating func parseCodePoint() throws(JSONError) {
    let start = position - 2
    var value = try hexadecimal()
    if value >= 0xD800, value <= 0xDBFF, take(0x5C), take(0x75) {
      let low = try hexadecimal()
      guard low >= 0xDC00, low <= 0xDFFF else {
        throw failure("half of a surrogate pair", at: start)
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("half of a surrogate pair", at: start)
    }
    unescaped.append(contentsOf: UTF8.encode(scalar)!)
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits should be here")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// One character beyond ASCII, in the only forms that RFC 3629, 4 allows.
  private mutating func skipCharacter() throws(JSONError) {
    let lead = input[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x20: throw failure("a control character within a string; write it as \\u00xx")
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: throw failure("not UTF-8")
    }
    guard position + length <= input.count, second.contains(input[position + 1]),
      input[position + 2..<position + length].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { throw failure("not UTF-8") }
    position += length
  }
}
