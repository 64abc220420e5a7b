import ClinicalModel
import YAMLFormat

/// A mapping node with its keys at hand. Each key that is asked for is noted; what nobody asked
/// for is unknown.
struct Section {
  let entries: [(key: YAMLKey, value: YAMLNode)]
  let position: YAMLPosition
  let problems: Problems

  /// Nil, with a problem noted, when the node is no mapping.
  init?(_ node: YAMLNode, _ what: String, _ problems: Problems) {
    guard case .mapping(let entries) = node.content else {
      problems.add(
        "\(what) must be a mapping (key: value), here is \(node.kind)", at: node.position)
      return nil
    }
    self.entries = entries
    position = node.position
    self.problems = problems
  }

  /// The section without some keys, which mean something to another reader.
  func without(_ names: [String]) -> Section {
    Section(entries.filter { !names.contains($0.key.name) }, position, problems)
  }

  private init(
    _ entries: [(key: YAMLKey, value: YAMLNode)], _ position: YAMLPosition, _ problems: Problems
  ) {
    self.entries = entries
    self.position = position
    self.problems = problems
  }

  subscript(_ name: String) -> YAMLNode? {
    entries.first { $0.key.name == name }?.value
  }

  var names: [String] { entries.map(\.key.name) }

  /// Notes every key that is not among the known ones.
  func allowOnly(_ known: [String], in what: String) {
    for (key, _) in entries where !known.contains(key.name) {
      problems.unknown("key of \(what)", key.name, among: known, at: key.position)
    }
  }

  func text(_ name: String) -> String? { self[name].flatMap { problems.text($0, name) } }

  func flag(_ name: String) -> Bool? {
    guard let node = self[name] else { return nil }
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.add("\(name) must be true or false, here is \(node.kind)", at: node.position)
      return nil
    }
  }

  func integer(_ name: String) -> Int? {
    guard let node = self[name] else { return nil }
    guard let number = node.text.flatMap(wholeNumber) else {
      problems.add("\(name) must be \(WholeNumber.words), here is \(node.kind)", at: node.position)
      return nil
    }
    return number
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ name: String) -> [String] { self[name].map { problems.texts($0, name) } ?? [] }
}

/// A number that a field of the model can hold.
func wholeNumber(_ text: String) -> Int? {
  Int(text).flatMap { WholeNumber.range.contains($0) ? $0 : nil }
}

extension Problems {
  func text(_ node: YAMLNode, _ what: String) -> String? {
    guard case .scalar = node.content else {
      add("\(what) must be a text, here is \(node.kind)", at: node.position)
      return nil
    }
    return node.text
  }

  func texts(_ node: YAMLNode, _ what: String) -> [String] {
    guard case .sequence(let nodes) = node.content else {
      return text(node, what).map { [$0] } ?? []
    }
    return nodes.compactMap { text($0, what) }
  }

  func items(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let nodes) = node.content else {
      add("\(what) must be a list, here is \(node.kind)", at: node.position)
      return []
    }
    return nodes
  }

  /// Whole numbers: `[1, 2, 8]`, `1-21`, or both: `[1-4, 8]`.
  func integers(_ node: YAMLNode, _ what: String) -> [Int] {
    texts(node, what).flatMap { text -> [Int] in
      if let number = wholeNumber(text) { return [number] }
      let ends = text.split(separator: "-").compactMap { wholeNumber(String($0)) }
      if ends.count == 2, ends[0] <= ends[1], ends[1] - ends[0] < 10_000 {
        return Array(ends[0]...ends[1])
      }
      add("\(what): \"\(text)\" is no number and no range such as 1-21", at: node.position)
      return []
    }
  }
}
