/// The fields that a column may fill, each with its score.
enum FieldCandidates {
  /// What a column may be: a field of the form's own kind, one that is the same on any form, or a test.
  static func all(
    for column: Column, _ primary: KindClues?, _ kinds: [KindClues]
  ) -> [(FieldGuess, isList: Bool)] {
    var result: [(FieldGuess, Bool)] = []
    for clues in kinds {
      let isPrimary = clues.kind == primary?.kind
      for clue in clues.fields where isPrimary || clue.isDistinct {
        let prefixes = isPrimary ? clues.formNames : []
        guard let guess = ClueMatch.guess(clue, of: clues.kind, column, prefixes: prefixes),
          isPrimary || guess.score >= 70
        else { continue }
        result.append((isPrimary ? guess : guess.lessened(by: 12), clue.isList))
      }
    }
    return result + tests(column, primary)
  }

  private static func tests(_ column: Column, _ primary: KindClues?) -> [(FieldGuess, isList: Bool)]
  {
    var result: [(FieldGuess, Bool)] = []
    for test in MeasurementClue.vitalSigns {
      guard var guess = ClueMatch.guess(test.clue, of: "measurement", column, prefixes: ["VS"]),
        guess.score >= 70
      else { continue }
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
