import YAMLFormat

extension ExpressionCompiler {
  /// `AEYN is 1`, a list of such (all must hold), or `{any: […]}`.
  mutating func condition(_ node: YAMLNode) -> Condition? {
    switch node.content {
    case .scalar(let text, _): return simpleCondition(text, at: node.position)
    case .sequence(let nodes): return .all(nodes.compactMap { condition($0) })
    case .mapping:
      guard let section = Section(node, "when", problems) else { return nil }
      section.allowOnly(["any", "all"], in: "when")
      if let any = section["any"] {
        return .any(problems.items(any, "any").compactMap { condition($0) })
      }
      return section["all"].map { .all(problems.items($0, "all").compactMap { condition($0) }) }
    }
  }

  private mutating func simpleCondition(_ text: String, at position: YAMLPosition) -> Condition? {
    for (word, negated) in [(" is not ", true), (" is ", false), (" in ", false)] {
      guard let (name, value) = parts(of: text, around: word) else { continue }
      let list = word == " in " ? value.split(separator: ",").map(String.init) : [value]
      let values = list.map(trimmed)
      if name.hasPrefix("path:") {
        return place(String(name.dropFirst(5)), values, negated, at: position)
      }
      let item = itemOfCondition(name, at: position)
      switch value {
      case "empty": return .isEmpty(item, negated: negated)
      case "given": return .isEmpty(item, negated: !negated)
      default: return .equals(item, values.map { Array($0.utf8) }, negated: negated)
      }
    }
    problems.add(
      "\"\(text)\" is no condition; write ITEM is VALUE, ITEM is not VALUE, ITEM in A, B, ITEM is given or ITEM is empty",
      at: position)
    return nil
  }

  private func place(_ name: String, _ values: [String], _ negated: Bool, at position: YAMLPosition)
    -> Condition?
  {
    guard let part = PathPart(rawValue: name) else {
      problems.unknown(
        "part of the path", name, among: PathPart.allCases.map(\.rawValue), at: position)
      return nil
    }
    return .isAt(part, values, negated: negated)
  }

  /// `ITEM`, or `GROUP/ITEM` of another group or form of the subject.
  private mutating func itemOfCondition(_ name: String, at position: YAMLPosition) -> ItemReference
  {
    guard !name.hasPrefix("@"), let slash = name.lastIndex(of: "/") else {
      return reference(name, at: position)
    }
    let item = String(name[name.index(after: slash)...])
    return reference(item, at: position, form: String(name[..<slash]))
  }

  private func parts(of text: String, around word: String) -> (String, String)? {
    guard let start = text.indices.first(where: { text[$0...].hasPrefix(word) }) else { return nil }
    let end = text.index(start, offsetBy: word.count)
    return (trimmed(String(text[..<start])), trimmed(String(text[end...])))
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
