extension JSONParser {
  /// A name given twice in one object loses a value in one reader or another: refused
  /// (RFC 8259, 4: names SHOULD be unique).
  func refuseDuplicates(in object: Int) throws(JSONError) {
    var seen: [Int] = []
    seen.reserveCapacity(16)
    var hashed = Set<String>()
    var key = object + 1
    while key < nodes.count {
      let isNew: Bool
      if seen.count < 64 {
        isNew = !seen.contains { sameText($0, key) }
      } else {
        if hashed.isEmpty { for earlier in seen { hashed.insert(text(earlier)) } }
        isNew = hashed.insert(text(key)).inserted
      }
      guard isNew else {
        throw failure("the name \"\(text(key))\" stands twice", at: Int(nodes[key].offset))
      }
      seen.append(key)
      key = nodes[key + 1].next
    }
  }

  private func sameText(_ a: Int, _ b: Int) -> Bool {
    guard nodes[a].length == nodes[b].length else { return false }
    for index in 0..<Int(nodes[a].length) where byte(a, index) != byte(b, index) { return false }
    return true
  }

  private func byte(_ node: Int, _ index: Int) -> UInt8 {
    let place = Int(nodes[node].start) + index
    return place < input.count ? input[place] : unescaped[place - input.count]
  }

  private func text(_ node: Int) -> String {
    String(decoding: (0..<Int(nodes[node].length)).map { byte(node, $0) }, as: UTF8.self)
  }
}
