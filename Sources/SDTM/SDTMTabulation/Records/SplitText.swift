import ByteStreams

/// Cuts a text into pieces of at most so many bytes of an encoding: between words where there is a
/// blank, else between characters, and inside a character only when it alone is longer; never inside
/// the bytes or the escape of a code point.
func splitBetweenWords(
  _ text: String, limit: Int, in encoding: TransportEncoding = .utf8
) -> [String] {
  var rest = Substring(String(decoding: cleanedText(text.utf8), as: UTF8.self))
  var pieces: [String] = []
  while rest.isLonger(than: limit, in: encoding) {
    let end = cut(rest, limit: limit, in: encoding)
    pieces.append(String(rest[..<end].trimmingBlanks))
    rest = rest[end...].trimmingBlanks
  }
  if !rest.isEmpty { pieces.append(String(rest)) }
  return pieces
}

private func cut(
  _ text: Substring, limit: Int, in encoding: TransportEncoding
) -> Substring.Index {
  var end = text.startIndex
  var lastBlank: Substring.Index?
  var size = 0
  while end < text.endIndex {
    let character = text[end]
    if character == " " { lastBlank = end }
    size += encoding.width(of: character)
    if size > limit { break }
    text.formIndex(after: &end)
  }
  if let lastBlank, lastBlank > text.startIndex { return lastBlank }
  return end > text.startIndex ? end : scalarCut(text, limit: limit, in: encoding)
}

private func scalarCut(
  _ text: Substring, limit: Int, in encoding: TransportEncoding
) -> Substring.Index {
  let scalars = text.unicodeScalars
  var end = scalars.startIndex
  var size = 0
  while end < scalars.endIndex {
    size += encoding.width(of: scalars[end])
    if size > limit { break }
    scalars.formIndex(after: &end)
  }
  return end
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var trimmed = drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }

  /// By the most that its characters can take: no piece is then too long.
  fileprivate func isLonger(than limit: Int, in encoding: TransportEncoding) -> Bool {
    if encoding == .utf8 { return utf8.count > limit }
    return unicodeScalars.reduce(0) { $0 + encoding.width(of: $1) } > limit
  }
}

extension String {
  /// As many whole characters as fit into so many bytes.
  func prefix(utf8Count limit: Int) -> String { prefix(limit, in: .utf8) }

  func prefix(_ limit: Int, in encoding: TransportEncoding) -> String {
    guard encoding.length(of: self) > limit else { return self }
    var (end, size) = (startIndex, 0)
    while end < endIndex {
      size += encoding.width(of: self[end])
      if size > limit { break }
      formIndex(after: &end)
    }
    return String(self[..<end])
  }
}
