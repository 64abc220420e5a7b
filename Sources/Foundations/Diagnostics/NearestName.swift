/// The candidate that a misspelt name most likely meant, if one is near enough to be worth saying.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  // Of a name of one letter nothing is left to be alike.
  let limit = min(max(2, wanted.count / 3), wanted.count - 1)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars))
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// `; did you mean "x"?`, or nothing when no candidate is near.
public func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
  nearestName(to: name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
}

/// Letters left out, added, replaced, or swapped with the next one.
/// `; did you mean "x"? There is a, b, x`, for lists short enough to be read.
public func suggestionAndAll(for name: String, among candidates: [String]) -> String {
  let all = candidates.joined(separator: ", ")
  let near = suggestion(for: name, among: candidates)
  return near.isEmpty ? "; there is \(all)" : "\(near) There is \(all)"
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(last[j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
