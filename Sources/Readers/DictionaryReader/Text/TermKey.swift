/// What two spellings of one term have in common: small letters for capital ones, and one blank for
/// each run of blanks, none at either end. All else counts: punctuation, accents, the order of words.
public func termKey(_ text: String) -> String {
  var text = text
  return text.withUTF8(asciiKey) ?? foldedKey(text)
}

/// The key of a text of ASCII; nil for any other. Nearly all terms are ASCII.
private func asciiKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: bytes.count) { key in
    var count = 0
    var blankIsDue = false
    for byte in bytes {
      if byte <= 0x20 {
        blankIsDue = count > 0
        continue
      }
      if blankIsDue {
        key[count] = 0x20
        count += 1
        blankIsDue = false
      }
      key[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      count += 1
    }
    return count
  }
}

/// No-break and ideographic spaces are blanks, too.
private func foldedKey(_ text: String) -> String {
  text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
}
