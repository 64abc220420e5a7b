import StudyMapping

/// That a column fills a field, and why it is thought so.
struct FieldGuess {
  let kind: String
  let field: String
  let column: Column
  let score: Int
  let reason: String
  /// The code of a test, where the column is one.
  var code: String?
  var category: String?
}

/// How well a column fits the clues of a kind.
struct ClueMatch {
  /// Below it nothing is guessed.
  private static let threshold = 45

  private let kind: String
  private let column: Column
  private let stems: [(text: String, weight: Int)]

  /// - Parameter prefixes: of names on forms of the kind: `AE`.
  init(_ column: Column, of kind: String, prefixes: [String]) {
    self.kind = kind
    self.column = column
    stems = column.stems.stems(without: prefixes)
  }

  func guess(_ clue: FieldClue) -> FieldGuess? {
    let name = stems.filter { Words.isName($0.text, among: clue.names) }.map(\.weight).max() ?? 0
    let said = Self.asked(clue, column.question.isEmpty ? column.nameWords : column.question)
    let score = max(name, said) + min(name, said) / 4
    guard score >= Self.threshold, FieldFit(clue, of: kind).accepts(column) else { return nil }
    return FieldGuess(
      kind: kind, field: clue.field, column: column, score: score,
      reason: Self.reason(name >= said, column))
  }

  private static func asked(_ clue: FieldClue, _ text: Sentence) -> Int {
    guard let found = text.share(of: clue.phrases) else { return 0 }
    return found.share == 100 ? 90 : 35 + found.share * 45 / 100
  }

  private static func reason(_ isByName: Bool, _ column: Column) -> String {
    guard isByName || column.question.isEmpty else { return "by its question" }
    return "by its name"
  }
}

/// Whether the values of a column can be what a field takes.
struct FieldFit {
  private let clue: FieldClue
  private let type: FieldType?
  private let words: ValueWords?

  init(_ clue: FieldClue, of kind: String) {
    self.clue = clue
    type = RecordKind.named(kind)?.fields.first { $0.name == clue.field }?.type
    words = ValueWords[clue.field]
  }

  func accepts(_ column: Column) -> Bool {
    switch clue.part {
    case .text?: return isText(column)
    case .flag?: return column.looksLikeFlag
    case .date?: return column.looksLikeDate
    case .time?: return column.looksLikeTime
    case .number?: return column.looksLikeNumber && !column.looksLikeDate
    case .coded?: return isCoded(column)
    case nil: break
    }
    switch type {
    case .date?: return column.looksLikeDate
    case .flag?: return words.map { column.matched($0) == 100 } ?? column.looksLikeFlag
    case .number?, .integer?, .integers?: return column.looksLikeNumber && !column.looksLikeDate
    case .quantity?: return column.looksLikeNumber && !column.looksLikeDate && !column.hasCodes
    case .choice(let values)?: return isChoice(column, values)
    case .list?: return words.map { column.matched($0) >= 50 } ?? true
    case .texts? where clue.field == "races": return column.matched(words!) >= 50
    default: return isText(column)
    }
  }

  /// At least half of the answers mean a value of the field.
  private func isChoice(_ column: Column, _ values: [String]) -> Bool {
    if let words { return column.matched(words) >= 50 }
    return column.entries.isEmpty
      ? column.isEmpty
      : column.entries.allSatisfy {
        values.contains($0.code.uppercased()) || values.contains($0.decode.uppercased())
      }
  }

  private func isCoded(_ column: Column) -> Bool {
    guard let words else { return isText(column) }
    return max(column.matched(words), column.matched(words, parted: column.separator)) >= 40
  }

  private func isText(_ column: Column) -> Bool {
    !column.looksLikeTime && (column.isEmpty || !column.looksLikeDate)
      && column.profile.dataType?.lowercased().contains("date") != true
  }
}
