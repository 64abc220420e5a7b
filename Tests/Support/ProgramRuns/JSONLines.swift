import JSONFormat

/// The objects of an NDJSON text, flat: text and numbers by their keys.
public func jsonLines(_ text: String) throws -> [[String: String]] {
  try text.split(separator: "\n").map { line in
    let document = try JSONDocument(parsing: Array(line.utf8))
    var object: [String: String] = [:]
    var node = 1
    while node < document.nodes[0].next {
      let kind = document.nodes[node + 1].kind
      if kind == .string || kind == .number {
        object[document.text(of: node)] = document.text(of: node + 1)
      }
      node = document.nodes[node + 1].next
    }
    return object
  }
}
