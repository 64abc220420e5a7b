/// Cuts a text into pieces of at most so many bytes: between words where there is a blank, else
/// between characters, and inside a character only when it alone is longer.
func splitBetweenWords(_ text: String, limit: Int) -> [String] {
  var rest = Substring(String(decoding: cleanedText(text.utf8), as: UTF8.self))
  var pieces: [String] = []
  while rest.utf8.count > limit {
    let end = cut(rest, limit: limit)
    pieces.append(String(rest[..<end].trimmingBlanks))
    rest = rest[end...].trimmingBlanks
  }
  if !rest.isEmpty { pieces.append(String(rest)) }
  return pieces
}

private func cut(_ text: Substring, limit: Int) -> Substring.Index {
  var end = text.startIndex
  var lastBlank: Substring.Index?
  var size = 0
  while end < text.endIndex {
    let character = text[end]
    if character == " " { lastBlank = end }
    size += character.utf8.count
    if size > limit { break }
    text.formIndex(after: &end)
  }
  if let lastBlank, lastBlank > text.startIndex { return lastBlank }
  return end > text.startIndex ? end : scalarCut(text, limit: limit)
}

private func scalarCut(_ text: Substring, limit: Int) -> Substring.Index {
  let scalars = text.unicodeScalars
  var end = scalars.startIndex
  var size = 0
  while end < scalars.endIndex {
    size += UTF8.width(scalars[end])
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
}

extension String {
  /// As many whole characters as fit into so many bytes.
  func prefix(utf8Count limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = startIndex
    while end < endIndex, self[..<index(after: end)].utf8.count <= limit { formIndex(after: &end) }
    return String(self[..<end])
  }
}
