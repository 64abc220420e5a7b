/// `*` stands for any run of characters, `?` for one.
struct Glob: Hashable, Sendable {
  let pattern: String
  private let parts: [Character]

  init(_ pattern: String) {
    self.pattern = pattern
    parts = Array(pattern)
  }

  var isLiteral: Bool { !parts.contains("*") && !parts.contains("?") }

  func matches(_ text: String) -> Bool {
    if isLiteral { return text == pattern }
    let text = Array(text)
    var (p, t, star, mark) = (0, 0, -1, 0)
    while t < text.count {
      if p < parts.count, parts[p] == "?" || (parts[p] == text[t] && parts[p] != "*") {
        p += 1
        t += 1
      } else if p < parts.count, parts[p] == "*" {
        (star, mark) = (p, t)
        p += 1
      } else if star >= 0 {
        mark += 1
        (p, t) = (star + 1, mark)
      } else {
        return false
      }
    }
    return parts[p...].allSatisfy { $0 == "*" }
  }
}
