/// What a yes-or-no question can be answered with.
enum Answer {
  case yes, no, unknown

  /// By what a code stands for, else by the code itself.
  init?(_ entry: (code: String, decode: String)) {
    for text in [entry.decode.lowercased(), entry.code.lowercased()] {
      let text = Words.trimmed(text[...])
      if ValueWords.yes.contains(text) { self = .yes; return }
      if ValueWords.no.contains(text) { self = .no; return }
      if ValueWords.unknown.contains(text) || text == "u" { self = .unknown; return }
    }
    return nil
  }
}

extension ValueWords {
  /// The value that an entry means: what it stands for says it, or its code does.
  func value(of entry: (code: String, decode: String)) -> String? {
    value(of: entry.decode) ?? (entry.code == entry.decode ? nil : value(of: entry.code))
  }

  private func value(of text: String) -> String? {
    let sentence = Sentence(text)
    if let same = meanings.first(where: { $0.phrases.contains { $0.text == sentence.text } }) {
      return same.value
    }
    var best: (value: String, length: Int)?
    for meaning in meanings {
      guard
        let found = sentence.share(
          of: meaning.phrases.filter { $0.text.count > ($0.isUnparted ? 1 : 2) })
      else {
        continue
      }
      if found.phrase.text.count > best?.length ?? 0 {
        best = (meaning.value, found.phrase.text.count)
      }
    }
    guard let best, !Self.isDenied(sentence, best.value, meanings) else { return nil }
    return best.value
  }

  /// "Not resolved" does not mean "resolved": where the text denies, so must the words that it was
  /// found by.
  private static func isDenied(
    _ sentence: Sentence, _ value: String, _ meanings: [(value: String, phrases: [Phrase])]
  ) -> Bool {
    guard sentence.contains(denial) else { return false }
    let phrases = meanings.first { $0.value == value }?.phrases ?? []
    return !phrases.contains { sentence.contains($0) && Sentence($0.text).contains(denial) }
  }

  private static let denial = Phrase("not")
}
