import ByteStreams

/// True for a text that is not empty, has no control characters and no blank at either end.
func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
  guard let first = text.first, let last = text.last, first != 0x20, last != 0x20 else {
    return false
  }
  return !hasControls(text)
}

/// The text with blanks for control characters, and without blanks around it.
func cleanedText(_ text: some Sequence<UInt8>) -> [UInt8] {
  var cleaned = text.map { isControl($0) ? 0x20 : $0 }
  while cleaned.last == 0x20 { cleaned.removeLast() }
  return Array(cleaned.drop { $0 == 0x20 })
}

private func hasControls(_ text: UnsafeRawBufferPointer) -> Bool {
  guard text.count >= 8 else { return text.contains(where: isControl) }
  var index = 0
  while index + 8 < text.count {
    if hasControls(text.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
    index += 8
  }
  return hasControls(text.ends.1)
}

/// Looks at eight bytes at once: whether one is below 0x20, or becomes zero where 0x7F does.
private func hasControls(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let deleted = word ^ (0x7F &* ones)
  let signs = ((word &- 0x20 &* ones) & ~word) | ((deleted &- ones) & ~deleted)
  return signs & (0x80 &* ones) != 0
}

private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
