import SDTMStandard

/// What the qualifier is called that holds the original of a text whose English stands in its place.
enum OriginalNames {
  /// `AETERMO` of AETERM, `AEINFO1` of AEINFL1. It leaves room for the number of a piece, and differs
  /// from the names of the text's own pieces.
  static func name(of name: String, marked mark: String = "O") -> String {
    let bytes = name.utf8
    let stem = bytes.prefix { !(48...57).contains($0) }
    let digits = bytes.dropFirst(stem.count)
    let kept = stem.prefix(max(1, 7 - mark.utf8.count - digits.count))
    return "\(Substring(kept))\(mark)\(Substring(digits.prefix(2)))"
  }

  /// Names that mean something else: causality as collected.
  private static let given: Set = ["AERELO"]

  static func label(of name: String) -> String { "\(name) in the Original Language" }

  /// One for each variable, with names that no standard variable has.
  static func supplements(
    of definition: DomainDefinition, besides names: Set<String>
  ) -> [Supplement] {
    var taken = names.union(given)
    return definition.variables.map { variable in
      let candidates = ["O", "OB", "OC", "OD"].lazy.map { name(of: variable.name, marked: $0) }
      let chosen = candidates.first { !taken.contains($0) } ?? candidates[0]
      taken.insert(chosen)
      return Supplement(chosen, label(of: variable.name), holdsOriginal: true)
    }
  }
}

extension Supplement {
  /// The qualifier for the original of this one.
  var original: Supplement {
    Supplement(
      name: OriginalNames.name(of: name), label: OriginalNames.label(of: name), origin: origin,
      evaluator: evaluator, holdsOriginal: true)
  }
}
