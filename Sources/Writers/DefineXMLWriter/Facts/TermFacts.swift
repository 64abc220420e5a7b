/// The different terms of a column that has a codelist, each with what another column says it
/// means. They merge in any order and grouping.
struct TermFacts: Hashable, Sendable {
  /// Decodes by term; nil when there are so many terms that they are no list any more.
  private(set) var decodes: [String: String]? = [:]
  /// A sponsor's list of tests may be long; a list of some thousand terms describes nothing.
  static let limit = 2000

  mutating func add(_ term: String, decode: String = "") {
    guard let known = decodes?[term] else {
      if decodes != nil { insert(term, decode) }
      return
    }
    if known != decode { decodes?[term] = Self.better(known, decode) }
  }

  mutating func merge(_ other: TermFacts) {
    guard let others = other.decodes else {
      decodes = nil
      return
    }
    for (term, decode) in others { add(term, decode: decode) }
  }

  private mutating func insert(_ term: String, _ decode: String) {
    decodes?[term] = decode
    if decodes!.count > Self.limit { decodes = nil }
  }

  /// Of several the same one, in whatever order they come.
  private static func better(_ a: String, _ b: String) -> String {
    a.isEmpty ? b : b.isEmpty ? a : min(a, b)
  }
}
