// One question that hospitals ask in two languages.

extension Filling {
  /// A date that some variants of the form have under one field and the others under another is the same
  /// date, if one of the fields may take both: then each field is filled by both.
  static func united(_ fillings: [Filling], _ sections: [[Column]]) -> [Filling] {
    let names = sections.map { Set($0.map(\.name)) }
    var result = fillings
    for (index, filling) in fillings.enumerated() where !filling.isEverywhere {
      for (other, partner) in fillings.enumerated() where other != index && !partner.isEverywhere {
        guard filling.completes(partner, names), filling.takes(partner) || partner.takes(filling)
        else { continue }
        let both = filling.columns + partner.columns
        result[index].columns = names.flatMap { own in both.filter { own.contains($0.name) } }
        result[index].isEverywhere = true
        break
      }
    }
    return result
  }

  /// Each variant has a column of one of the two, and none of both.
  private func completes(_ other: Filling, _ variants: [Set<String>]) -> Bool {
    variants.allSatisfy { names in
      columns.contains { names.contains($0.name) }
        != other.columns.contains { names.contains($0.name) }
    }
  }

  private func takes(_ other: Filling) -> Bool {
    guard (columns + other.columns).allSatisfy(\.looksLikeDate),
      let clues = KindClues.of(kind), let clue = clues.fields.first(where: { $0.field == field }),
      !clue.isList
    else { return false }
    return other.columns.allSatisfy {
      ClueMatch($0, of: kind, prefixes: clues.formNames).guess(clue) != nil
    }
  }
}
