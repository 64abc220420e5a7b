extension JSONWriter {
  mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote(UnsafeRawBufferPointer($0)) }
  }

  /// Escapes what RFC 8259, 7 demands and nothing else; runs of plain bytes are copied whole.
  mutating func quote(_ text: UnsafeRawBufferPointer) {
    append(0x22)
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      copy(text, start..<index)
      escape(byte)
      start = index + 1
    }
    copy(text, start..<text.count)
    append(0x22)
  }

  private mutating func copy(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(UnsafeRawBufferPointer(rebasing: text[range]))
  }

  private mutating func escape(_ byte: UInt8) {
    append(0x5C)
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x08: append(0x62)
    case 0x09: append(0x74)
    case 0x0A: append(0x6E)
    case 0x0C: append(0x66)
    case 0x0D: append(0x72)
    default: escapeAsNumber(byte)
    }
  }

  private mutating func escapeAsNumber(_ byte: UInt8) {
    let low = byte & 0xF
    append(0x75)
    append(0x30)
    append(0x30)
    append(0x30 + byte >> 4)
    append(low < 10 ? 0x30 + low : 0x57 + low)
  }
}
