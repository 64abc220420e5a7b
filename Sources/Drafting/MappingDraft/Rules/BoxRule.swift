/// Boxes that can be checked: several values of one field.
enum BoxRule {
  /// A rule for boxes whose name is known; none for others.
  static func rules(_ boxes: CheckBoxes, _ family: FormFamily) -> [RuleDraft] {
    let name = Words.ofName(boxes.name).joined()
    if Words.isName(name, among: ["RACE", "RACES", "DMRACE"]) { return [races(boxes, family)] }
    return []
  }

  private static func races(_ boxes: CheckBoxes, _ family: FormFamily) -> RuleDraft {
    var rule = RuleDraft("subject", from: family.from)
    let words = ValueWords["races"]!
    let known = boxes.boxes.map { box in
      (item: box.item, value: words.value(of: (box.text, box.text)) ?? box.text.uppercased())
    }
    let entries = known.map { "\(YAMLText.scalar($0.item)): \(YAMLText.scalar($0.value))" }
    rule.add(
      "races: {checked: {\(entries.joined(separator: ", "))}}",
      "boxes of \(boxes.name); TODO the words")
    rule.items = Set(boxes.boxes.map(\.item))
    return rule
  }
}
