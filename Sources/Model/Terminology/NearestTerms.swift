/// The terms whose value or a synonym shares most with a text, counted in pairs of neighbouring
/// letters (Dice's coefficient), the nearest first; none of which less than half is shared.
func nearestTerms(to text: String, among terms: [Term], limit: Int = 3) -> [Term] {
  let wanted = pairs(of: text[...])
  guard !wanted.isEmpty else { return [] }
  let scored = terms.enumerated().map { index, term in
    (index: index, score: term.names.map { likeness(wanted, pairs(of: $0)) }.max() ?? 0)
  }
  let near = scored.filter { $0.score >= 0.5 }.sorted {
    ($1.score, $0.index) < ($0.score, $1.index)
  }
  // Beside one that is the same in other letters, those that are merely alike say nothing.
  guard let best = near.first, best.score < 1 else { return near.prefix(1).map { terms[$0.index] } }
  return near.prefix(limit).map { terms[$0.index] }
}

extension Term {
  /// The value and the synonyms.
  fileprivate var names: [Substring] {
    [value[...]] + synonyms.split(separator: ";").map { $0.drop { $0 == " " } }
  }
}

private func likeness(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> Double {
  a.isEmpty || b.isEmpty ? 0 : Double(2 * a.intersection(b).count) / Double(a.count + b.count)
}

private func pairs(of text: Substring) -> Set<[UInt8]> {
  let letters = Array(text.lowercased().utf8)
  return Set(zip(letters, letters.dropFirst()).map { [$0, $1] })
}
