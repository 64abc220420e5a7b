/// True for a text that is not empty, has no control characters and no blank at either end.
func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
  guard let first = text.first, let last = text.last, first != 0x20, last != 0x20 else {
    return false
  }
  return !text.contains(where: isControl)
}

/// The text with blanks for control characters, and without blanks around it.
func cleanedText(_ text: some Sequence<UInt8>) -> [UInt8] {
  var cleaned = text.map { isControl($0) ? 0x20 : $0 }
  while cleaned.last == 0x20 { cleaned.removeLast() }
  return Array(cleaned.drop { $0 == 0x20 })
}

private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
