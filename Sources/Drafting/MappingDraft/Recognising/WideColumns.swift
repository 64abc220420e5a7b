/// Items of repetitions that stand side by side: `CM1_NAME`, `CM1_DOSE`, `CM2_NAME` …
struct WideBlock {
  /// What stands before the number, where it is the same for all: `CM`.
  let head: String
  let numbers: [String]
  /// `CM{n}_NAME` and the items in the order of the numbers.
  var templates: [(name: String, items: [ItemProfile])]

  /// Takes the blocks out of a form's items. What is left comes in its old order.
  static func find(in items: [ItemProfile]) -> (blocks: [WideBlock], rest: [ItemProfile]) {
    var templates: [Template: [(number: String, item: Int)]] = [:]
    for (index, item) in items.enumerated() where !item.name.contains("___") {
      for template in Template.all(of: item.name) {
        templates[template.template, default: []].append((template.number, index))
      }
    }
    var blocks: [Key: [(Template, [Int])]] = [:]
    for (template, members) in templates where members.count > 1 {
      let numbers = members.map(\.number)
      guard Set(numbers).count == numbers.count else { continue }
      // `AETERM1` and `AESTDAT1` belong together, `CMTRT1` does not.
      let head = template.tail.isEmpty ? String(template.head.prefix(2)) : template.head
      let key = Key(head: head, numbers: numbers)
      blocks[key, default: []].append((template, members.map(\.item)))
    }
    return assemble(blocks, items)
  }

  private struct Key: Hashable {
    let head: String
    let numbers: [String]
  }

  fileprivate struct Template: Hashable {
    let head, tail: String

    /// A name with each of its numbers taken out in turn.
    static func all(of name: String) -> [(template: Template, number: String)] {
      var result: [(Template, String)] = []
      var start = name.startIndex
      while let first = name[start...].firstIndex(where: \.isASCIIDigit) {
        let end = name[first...].firstIndex { !$0.isASCIIDigit } ?? name.endIndex
        result.append(
          (
            Template(head: String(name[..<first]), tail: String(name[end...])),
            String(name[first..<end])
          ))
        start = end
      }
      return result
    }
  }

  private static func assemble(
    _ found: [Key: [(Template, [Int])]], _ items: [ItemProfile]
  ) -> ([WideBlock], [ItemProfile]) {
    var taken: Set<Int> = []
    var blocks: [WideBlock] = []
    let largestFirst = found.sorted {
      ($1.value.count, $0.value.firstItem, $0.key.head) < (
        $0.value.count, $1.value.firstItem, $1.key.head
      )
    }
    for (key, templates) in largestFirst {
      let sorted = templates.filter { $0.1.allSatisfy { !taken.contains($0) } }
        .sorted { $0.1[0] < $1.1[0] }
      let wide = sorted.map { (name: $0.0.head + "{n}" + $0.0.tail, items: $0.1.map { items[$0] }) }
      guard wide.count > 1 || wide.count == 1 && isFreeText(wide[0].items) else { continue }
      taken.formUnion(sorted.flatMap(\.1))
      blocks.append(WideBlock(head: key.head, numbers: key.numbers, templates: wide))
    }
    return (blocks, items.indices.filter { !taken.contains($0) }.map { items[$0] })
  }

  /// Numbered items with codes or numbers are questions, and no repetitions.
  private static func isFreeText(_ items: [ItemProfile]) -> Bool {
    items.allSatisfy { item in
      item.codes.isEmpty && item.dataType != "boolean" && !item.survey.shapes.isEmpty
        && (item.survey.isCapped || !item.survey.values.allSatisfy { Answer(($0, $0)) != nil })
        && !item.survey.shapes.keys.allSatisfy { $0.isNumber(mark: ".") }
    }
  }

  /// As `each:` writes it: a range, or a list where numbers are padded or some are missing.
  var range: String? {
    let values = numbers.compactMap { Int($0) }
    guard let first = values.first, let last = values.last, values.map(String.init) == numbers,
      values == Array(first...max(first, last))
    else { return nil }
    return "\(first)-\(last)"
  }
}

extension [(WideBlock.Template, [Int])] {
  fileprivate var firstItem: Int { map { $0.1[0] }.min() ?? 0 }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
