/// What the names of a form's items have in common at their beginning.
struct Prefixes {
  /// How many words: 2 in `I_ADR_START`, `I_ADR_END`.
  let leading: Int
  /// Letters: `CFZ` in `CFZDAT`, `CFZDOSE`.
  let shared: String

  init(of names: [String]) {
    let words = names.map { Words.ofName($0) }
    leading = Self.leadingWords(words)
    let count = leading
    shared = Self.sharedLetters(words.map { $0.dropFirst(count).joined() })
  }

  /// Words that all names begin with; each keeps one of its own.
  private static func leadingWords(_ names: [[String]]) -> Int {
    guard names.count > 1, let first = names.first else { return 0 }
    let most = (names.map(\.count).min() ?? 1) - 1
    var count = 0
    while count < most, names.allSatisfy({ $0[count] == first[count] }) { count += 1 }
    return count
  }

  /// The longest beginning that three in five names have.
  private static func sharedLetters(_ names: [String]) -> String {
    for length in [5, 4, 3, 2] {
      var counts: [String: Int] = [:]
      for name in names where name.count > length + 1 {
        counts[String(name.prefix(length)), default: 0] += 1
      }
      let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value > 1, best.value * 5 >= names.count * 3 { return best.key }
    }
    return ""
  }
}
