import StudyMapping

// Rules for who may take part.

extension RuleBuilder {
  mutating func addEligibility() {
    let items = guess.fillings.filter { $0.field == "criterionItem" }
    if !items.isEmpty, guess.section.block == nil { addCriteria(items) }
    guard filling("eligibility", "met") != nil else { return }
    var rule = begin("eligibility")
    if let criterion = filling("eligibility", "criterion") {
      rule.add(
        "code: {\(FieldText.keyed(criterion)), raw: true}", remark(criterion),
        reading: criterion.columns)
      rule.add("criterion: \(FieldText.plain(criterion))")
      addCategory(criterion, to: &rule)
    }
    addFields(of: "eligibility", to: &rule, but: ["criterion", "code", "category"])
    finish(rule)
  }

  private mutating func addCategory(_ criterion: Filling, to rule: inout RuleDraft) {
    let entries = criterion.columns.flatMap(\.entries)
    guard !entries.isEmpty else { return }
    let table = fields.tables.name(
      for: "criterion",
      entries.map {
        .init(code: $0.code, value: Self.category(of: $0.code, $0.decode), decode: $0.decode)
      },
      open: [], choices: [])
    rule.add("category: \(FieldText.coded(criterion, table))", "by the first letter of the code")
  }

  private static func category(of code: String, _ text: String) -> String {
    Sentence(text).share(of: Phrase.list("exclusion|제외")) != nil || code.uppercased().hasPrefix("E")
      ? "EXCLUSION" : "INCLUSION"
  }

  /// Criteria with an item each.
  private mutating func addCriteria(_ items: [Filling]) {
    var rule = RuleDraft("eligibility", from: family.from)
    rule.each = .init(text: "each:")
    rule.add("category: {value: \"{k}\"}")
    rule.add("code: {value: \"{c}\"}")
    rule.add("criterion: {label-of: \"{i}\"}")
    let table = fields.flagTable(items.flatMap(\.columns))
    rule.add(table.map { "met: {item: \"{i}\", codes: \($0)}" } ?? "met: \"{i}\"")
    for column in items.flatMap(\.columns) { rule.items.formUnion(column.items) }
    addDate(filling("eligibility", "date"), to: &rule)
    rule.entries = items.flatMap(\.columns).map { column in
      let code = Self.code(of: column)
      return .init(
        text:
          "{i: \(YAMLText.scalar(column.name)), c: \(code), k: \(Self.category(of: code, column.question.text))}",
        remark: column.profile.label ?? "")
    }
    finish(rule)
  }
}
