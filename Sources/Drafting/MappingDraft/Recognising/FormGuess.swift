import StudyMapping

/// What a form, or a block of wide columns, is about, and what its columns fill.
struct FormGuess {
  /// The kind that most of it is; nil where nothing says it.
  let kind: String?
  let guesses: [FieldGuess]
  /// What is left open.
  let rest: [Column]

  /// How a form is called: its names and those of its group, as words, and its title.
  struct Title {
    let words: Set<String>
    let sentence: Sentence

    init(names: [String], label: String?) {
      words = Set(names.flatMap { Words.ofName($0) })
      sentence = Sentence((label ?? "") + " " + names.joined(separator: " "))
    }
  }

  /// - Parameter only: the kind that another variant of the form has shown to be right.
  init(_ columns: [Column], _ title: Title, only: String? = nil) {
    var best: (score: Int, clues: KindClues)?
    for clues in KindClues.all where only == nil || only == clues.kind {
      let score = Self.evidence(clues, columns, title)
      if score > max(best?.score ?? 0, only == nil ? Self.leastEvidence : 0) {
        best = (score, clues)
      }
    }
    kind = best?.clues.kind ?? only
    let assigned = Self.assign(columns, kind.flatMap { KindClues.of($0) }, asking: KindClues.all)
    guesses = Self.withCompanions(Self.withoutOrphans(assigned, kind), columns)
    let used = Set(guesses.map(\.column.name))
    rest = columns.filter { !used.contains($0.name) }
  }

  private static let leastEvidence = 40

  /// How much speaks for a kind: the form's name, its title, and the columns that have a place in it.
  private static func evidence(_ clues: KindClues, _ columns: [Column], _ title: Title) -> Int {
    var score = 0
    if clues.formNames.contains(where: title.words.contains) { score += 60 }
    if let found = title.sentence.share(of: clues.formPhrases) { score += 40 + found.share / 5 }
    if clues.kind == "dose",
      title.sentence.text.split(separator: " ").contains(where: SystemWords.isDrug)
    {
      score += 40
    }
    let own = assign(columns, clues, asking: [clues]).filter { $0.kind == clues.kind }
    let asksOnly = score > 0 && columns.count == 1 && own.first?.field == "gate"
    guard
      hasKey(clues, own) || asksOnly
        || clues.kind == "answer" && score > 0 && own.count < columns.count
    else { return 0 }
    if own.contains(where: { clues.keys.contains($0.field) && $0.column.hasPrefix(of: clues) }) {
      score += 20
    }
    return score + own.reduce(0) { $0 + $1.score / 4 }
  }

  private static func hasKey(_ clues: KindClues, _ guesses: [FieldGuess]) -> Bool {
    guesses.contains { clues.keys.contains($0.field) }
  }

  /// Each column to the field that it fits best; a field takes one column, unless it is a list.
  private static func assign(
    _ columns: [Column], _ primary: KindClues?, asking kinds: [KindClues]
  ) -> [FieldGuess] {
    var candidates: [(guess: FieldGuess, isList: Bool, order: Int)] = []
    for (order, column) in columns.enumerated() {
      for (guess, isList) in FieldCandidates.all(for: column, primary, kinds) {
        candidates.append((guess, isList, order))
      }
    }
    candidates.sort { ($1.guess.score, $0.order) < ($0.guess.score, $1.order) }
    var taken: Set<String> = []
    var filled: Set<String> = []
    var result: [(order: Int, guess: FieldGuess)] = []
    for (guess, isList, order) in candidates where !taken.contains(guess.column.name) {
      guard isList || filled.insert("\(guess.kind) \(guess.field)").inserted else { continue }
      taken.insert(guess.column.name)
      result.append((order, guess))
    }
    return result.sorted { $0.order < $1.order }.map(\.guess)
  }

  /// Where a form has a record of another kind, columns that are left may be more of it, by their names.
  private static func withCompanions(_ guesses: [FieldGuess], _ columns: [Column]) -> [FieldGuess] {
    var guesses = guesses
    var left = columns.filter { column in !guesses.contains { $0.column.name == column.name } }
    for kind in guesses.map(\.kind).unique {
      guard let clues = KindClues.of(kind), hasKey(clues, guesses.filter { $0.kind == kind }) else {
        continue
      }
      let filled = guesses.filter { $0.kind == kind }.map(\.field)
      let more = assign(left, clues, asking: [clues]).filter {
        $0.kind == kind && $0.score >= surelyNamed && !filled.contains($0.field)
      }
      left.removeAll { column in more.contains { $0.column.name == column.name } }
      guesses += more
    }
    return guesses
  }

  private static let surelyNamed = 85

  /// A record of another kind needs what it is about: a stage alone is no history.
  private static func withoutOrphans(_ guesses: [FieldGuess], _ kind: String?) -> [FieldGuess] {
    guesses.filter { guess in
      guess.kind == kind || ["subject", "measurement"].contains(guess.kind) || guess.field == "ecog"
        || hasKey(KindClues.of(guess.kind)!, guesses.filter { $0.kind == guess.kind })
    }
  }
}

extension Column {
  /// Whether its name begins with the domain, as `AETERM` does.
  fileprivate func hasPrefix(of clues: KindClues) -> Bool {
    let flat = stems.words.joined()
    return clues.formNames.contains { flat.hasPrefix($0) && flat.count > $0.count }
  }
}
