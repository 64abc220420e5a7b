import YAMLFormat

/// Repeats a rule for each value of its `each:`: `{n: 1-9}`, `{item: [QL01, QL02]}`, or a list of
/// mappings whose keys are replaced together. `{n}` stands for the value wherever it is written.
func expandEach(_ rule: YAMLNode, _ problems: Problems) -> [YAMLNode] {
  guard case .mapping(let entries) = rule.content,
    let each = entries.first(where: { $0.key.name == "each" })?.value
  else { return [rule] }
  let rest = YAMLNode(.mapping(entries.filter { $0.key.name != "each" }), at: rule.position)
  return replacements(each, problems).map { substitute($0, in: rest) }
}

private func replacements(_ each: YAMLNode, _ problems: Problems) -> [[String: String]] {
  if case .sequence(let rows) = each.content { return replacements(rows, each, problems) }
  guard let section = Section(each, "each", problems) else { return [] }
  let columns = section.entries.map { key, value in
    (name: key.name, texts: problems.texts(value, key.name))
  }
  let count = columns.reduce(1) { product, column in
    min(product * column.texts.reduce(0) { $0 + (range($1)?.count ?? 1) }, 1 << 30)
  }
  guard problems.allowExpansion(to: count, at: each.position) else { return [] }
  return columns.reduce([[:]]) { rows, column in
    let values = expandRanges(column.texts)
    return rows.flatMap { row in values.map { row.merging([column.name: $0]) { $1 } } }
  }
}

private func replacements(
  _ rows: [YAMLNode], _ each: YAMLNode, _ problems: Problems
) -> [[String: String]] {
  guard problems.allowExpansion(to: rows.count, at: each.position) else { return [] }
  return rows.map { row in
    guard let section = Section(row, "an entry of each", problems) else { return [:] }
    // Keys that `each:` further out has replaced may have become alike.
    return Dictionary(section.entries.map { ($0.key.name, $0.value.text ?? "") }) { $1 }
  }
}

/// `1-9` as `1`, `2` … `9`; other texts as they are.
private func expandRanges(_ texts: [String]) -> [String] {
  texts.flatMap { text in range(text)?.map(String.init) ?? [text] }
}

private func range(_ text: String) -> ClosedRange<Int>? {
  let ends = text.split(separator: "-").compactMap { Int($0) }
  guard ends.count == 2, ends[0] <= ends[1], ends[1] - ends[0] < 1000 else { return nil }
  return ends[0]...ends[1]
}

private func substitute(_ values: [String: String], in node: YAMLNode) -> YAMLNode {
  switch node.content {
  case .scalar(let text, let isPlain):
    return YAMLNode(.scalar(replace(values, in: text), isPlain: isPlain), at: node.position)
  case .sequence(let nodes):
    return YAMLNode(.sequence(nodes.map { substitute(values, in: $0) }), at: node.position)
  case .mapping(let entries):
    return YAMLNode(
      .mapping(
        entries.map {
          (
            YAMLKey(replace(values, in: $0.key.name), at: $0.key.position),
            substitute(values, in: $0.value)
          )
        }), at: node.position)
  }
}

private func replace(_ values: [String: String], in text: String) -> String {
  guard text.contains("{") else { return text }
  var result = ""
  var rest = Substring(text)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    let name = String(rest[rest.index(after: open)..<close])
    result += rest[..<open] + (values[name] ?? "{\(name)}")
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
