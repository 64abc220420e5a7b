/// What columns are called in the mapping when a site's heads read otherwise.
struct ColumnAliases {
  private let aliases: [(head: String, name: String)]

  init(_ aliases: [(head: String, name: String)]) { self.aliases = aliases }

  func name(of head: String) -> String {
    for alias in aliases {
      if alias.head == head { return alias.name }
      if let middle = Self.middle(of: head, alias.head) {
        return alias.name.split(separator: "*", omittingEmptySubsequences: false)
          .joined(separator: middle)
      }
    }
    return head
  }

  /// The text that the one `*` of a pattern stands for.
  private static func middle(of head: String, _ pattern: String) -> String? {
    let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, head.count >= parts[0].count + parts[1].count,
      head.hasPrefix(parts[0]), head.hasSuffix(parts[1])
    else { return nil }
    return String(head.dropFirst(parts[0].count).dropLast(parts[1].count))
  }
}
