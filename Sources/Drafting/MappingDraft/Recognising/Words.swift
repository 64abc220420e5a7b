/// Texts as words that can be compared: small, without marks, one blank between them.
enum Words {
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The words of an item's name, in capitals: `I_ADR_START`, `aeStartDate`, `발현일`.
  static func ofName(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var before: Character = " "
    for letter in name {
      let isMark = !letter.isLetter && !letter.isNumber
      if isMark || letter.isUppercase && before.isLowercase, !word.isEmpty {
        words.append(word.uppercased())
        word = ""
      }
      if !isMark { word.append(letter) }
      before = letter
    }
    return word.isEmpty ? words : words + [word.uppercased()]
  }

  static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(
      start.prefix(
        upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
  }

  /// Whether a name is one of those known, or begins as one that ends with `~`.
  static func isName(_ name: String, among known: [String]) -> Bool {
    known.contains { $0.last == "~" ? name.hasPrefix($0.dropLast()) : name == $0 }
  }
}

/// A text to be searched for phrases.
struct Sentence {
  let text: String
  private let words: [Substring]
  /// Scripts that do not part words by blanks are searched letter by letter.
  private let hasUnparted: Bool

  init(_ text: some StringProtocol) {
    self.text = Words.plain(text)
    words = self.text.split(separator: " ")
    hasUnparted = self.text.unicodeScalars.contains { Phrase.isUnparted($0) }
  }

  var isEmpty: Bool { words.isEmpty }

  func contains(_ phrase: Phrase) -> Bool {
    if phrase.isUnparted { return hasUnparted && text.contains(phrase.text) }
    guard let first = phrase.words.first, phrase.words.count <= words.count else { return false }
    let isLong = phrase.words.count > 1
    return words.indices.dropLast(phrase.words.count - 1).contains { start in
      guard isLong || phrase.isOpen ? words[start].hasPrefix(first) : words[start] == first else {
        return false
      }
      return zip(phrase.words.indices, words[start...]).allSatisfy { index, word in
        let isLast = index == phrase.words.count - 1
        return isLast && phrase.isOpen
          ? word.hasPrefix(phrase.words[index]) : word == phrase.words[index]
      }
    }
  }

  /// How much of the text the longest of some phrases is, in hundredths; nil where there is none.
  func share(of phrases: [Phrase]) -> (phrase: Phrase, share: Int)? {
    guard !isEmpty, let best = phrases.filter(contains).max(by: { $0.text.count < $1.text.count })
    else { return nil }
    return (best, min(100, best.text.count * 100 / text.count))
  }
}

/// Words to be looked for, as a table of facts states them: small, without marks.
struct Phrase: Sendable {
  let text: String
  let words: [Substring]
  /// The last word may go on: stated with `~` at the end.
  let isOpen: Bool
  let isUnparted: Bool

  init(_ stated: some StringProtocol) {
    isOpen = stated.last == "~"
    text = String(isOpen ? stated.dropLast() : stated[...])
    words = text.split(separator: " ")
    isUnparted = text.unicodeScalars.contains { Self.isUnparted($0) }
  }

  /// Phrases with a bar between them.
  static func list(_ stated: String) -> [Phrase] { stated.split(separator: "|").map { Phrase($0) } }

  /// Hangul, kana and Han.
  static func isUnparted(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1100 }
}
