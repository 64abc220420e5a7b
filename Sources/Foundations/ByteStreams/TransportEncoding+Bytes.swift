extension TransportEncoding {
  /// The bytes of a text that is given in UTF-8.
  public func encoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    if self == .utf8 { return Array(text) }
    var bytes: [UInt8] = []
    var afterBackslash = false
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      if afterBackslash, scalar == "u" || scalar == "U" {
        bytes.removeLast()
        appendEscape(of: UInt16(UInt8(ascii: "\\")), to: &bytes)
      }
      append(scalar, to: &bytes)
      afterBackslash = scalar == "\\"
    }
    return bytes
  }

  /// The text of bytes, its escapes read; bytes that mean nothing become U+FFFD.
  public func decoded(_ bytes: some Sequence<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: Array(bytes), as: UTF8.self)
    case .ascii: String(decoding: unescaped(bytes.map(UInt16.init)), as: UTF16.self)
    case .cp949: String(decoding: unescaped(KoreanTable.shared.units(of: bytes)), as: UTF16.self)
    }
  }

  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII { return bytes.append(UInt8(scalar.value)) }
    if self == .cp949, let pair = KoreanTable.shared[scalar] {
      bytes += [UInt8(pair >> 8), UInt8(truncatingIfNeeded: pair)]
    } else {
      for unit in UTF16.encode(scalar)! { appendEscape(of: unit, to: &bytes) }
    }
  }

  private func appendEscape(of unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes += Array("\\u".utf8) + repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }

  private func unescaped(_ units: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    var rest = units[...]
    while let first = rest.first {
      if let unit = escape(at: rest) {
        result.append(unit)
        rest = rest.dropFirst(6)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private func escape(at units: ArraySlice<UInt16>) -> UInt16? {
    guard units.starts(with: "\\u".utf16) else { return nil }
    let digits = units.dropFirst(2).prefix(4)
    guard digits.count == 4 else { return nil }
    var value: UInt16 = 0
    for digit in digits {
      guard let character = Unicode.Scalar(digit).map(Character.init), character.isASCII,
        let number = character.hexDigitValue
      else { return nil }
      value = value << 4 | UInt16(number)
    }
    return value
  }
}
