/// One entry of `records:` as it will be written.
struct RuleDraft {
  /// A line of it, and why it says so.
  struct Line {
    let text: String
    var remark = ""
  }

  let kind: String
  let from: [String]
  var when: Line?
  var each: Line?
  /// What `each:` lists, one a line.
  var entries: [Line] = []
  var lines: [Line] = []
  /// The items that it reads.
  var items: Set<String> = []

  init(_ kind: String, from: [String]) {
    self.kind = kind
    self.from = from
  }

  mutating func add(_ text: String, _ remark: String = "", reading columns: [Column] = []) {
    lines.append(Line(text: text, remark: remark))
    for column in columns { items.formUnion(column.items) }
  }

  /// As it stands under `records:`.
  var text: [String] {
    var all = [Line(text: "from: \(YAMLText.oneOrList(from))")] + [when, each].compactMap(\.self)
    all += entries.map { Line(text: "  - \($0.text)", remark: $0.remark) } + lines
    let width = min(Self.widest, all.map(\.text.count).max() ?? 0)
    return ["  - \(kind):"] + all.map { "      " + $0.padded(to: width) }
  }

  /// Where remarks stand at most.
  private static let widest = 46
}

extension RuleDraft.Line {
  fileprivate func padded(to width: Int) -> String {
    guard !remark.isEmpty else { return text }
    let gap = String(repeating: " ", count: max(0, width - text.count))
    return "\(text)\(gap)   # \(YAMLText.remark(remark, longest: 90))"
  }
}
