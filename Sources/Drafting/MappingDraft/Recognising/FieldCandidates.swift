/// The fields that a column may fill, each with its score.
enum FieldCandidates {
  /// What a column may be: a field of the form's own kind, one that is the same on any form, or a test.
  static func all(
    for column: Column, _ primary: KindClues?, _ kinds: [KindClues]
  ) -> [(FieldGuess, isList: Bool)] {
    var result: [(FieldGuess, Bool)] = []
    for clues in kinds {
      let isPrimary = clues.kind == primary?.kind
      let match = ClueMatch(column, of: clues.kind, prefixes: isPrimary ? clues.formNames : [])
      for clue in clues.fields where isPrimary || clue.isDistinct {
        guard let guess = match.guess(clue), isPrimary || guess.score >= surely else { continue }
        result.append((isPrimary ? guess : guess.lessened(by: 12), clue.isList))
      }
    }
    let wantsTests = kinds.count > 1 || primary?.kind == "measurement"
    return wantsTests ? result + tests(column, primary) : result
  }

  /// The score from which on a field of another kind is taken.
  private static let surely = 70

  private static func tests(_ column: Column, _ primary: KindClues?) -> [(FieldGuess, isList: Bool)]
  {
    var result: [(FieldGuess, Bool)] = []
    let match = ClueMatch(column, of: "measurement", prefixes: ["VS"])
    for test in MeasurementClue.vitalSigns {
      guard var guess = match.guess(test.clue), guess.score >= surely else { continue }
      (guess.code, guess.category) = (test.code, test.category)
      result.append((guess, true))
    }
    guard primary?.kind == "measurement", column.looksLikeNumber, !column.hasCodes else {
      return result
    }
    for (stem, weight) in column.stems.stems(without: ["LB"]) {
      guard let code = MeasurementClue.laboratoryCode(stem, column.question.text) else { continue }
      var guess = FieldGuess(
        kind: "measurement", field: "test", column: column, score: weight - 10,
        reason: "by its name")
      (guess.code, guess.category) = (code, "LABORATORY")
      result.append((guess, true))
      break
    }
    return result
  }
}

extension FieldGuess {
  fileprivate func lessened(by points: Int) -> FieldGuess {
    FieldGuess(
      kind: kind, field: field, column: column, score: score - points, reason: reason, code: code,
      category: category)
  }
}
