/// The term whose value shares most with a text, counted in pairs of neighbouring letters
/// (Dice's coefficient); nil when less than half is shared.
func nearestTerm(to text: String, among terms: [Term]) -> Term? {
  let wanted = pairs(of: text)
  guard !wanted.isEmpty else { return nil }
  var best: (term: Term, score: Double)?
  for term in terms {
    let own = pairs(of: term.value)
    let shared = Double(2 * wanted.intersection(own).count) / Double(wanted.count + own.count)
    if shared >= 0.5, shared > best?.score ?? 0 { best = (term, shared) }
  }
  return best?.term
}

private func pairs(of text: String) -> Set<[UInt8]> {
  let letters = Array(text.lowercased().utf8)
  return Set(zip(letters, letters.dropFirst()).map { [$0, $1] })
}
