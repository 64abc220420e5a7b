import StudyMapping

// Rules for doses and what came of them.

extension RuleBuilder {
  mutating func addDose() {
    var rule = begin("dose")
    addDrug(to: &rule)
    addFields(of: "dose", to: &rule, but: ["drug", "frequency", "cycle"])
    if let frequency = filling("dose", "frequency") {
      // Not "once a day": the words of a site are the regimen until they are coded.
      rule.add(
        "regimen: \(FieldText.plain(frequency))", remark(frequency) + "; TODO frequency, in codes",
        reading: frequency.columns)
    }
    if let cycle = filling("dose", "cycle") { add(cycle, to: &rule) }
    addCycle(to: &rule, unless: filling("dose", "cycle"))
    finish(rule)
  }

  private mutating func addDrug(to rule: inout RuleDraft) {
    guard let drug = filling("dose", "drug") else {
      let id = drugs.drug(of: family) ?? StudyDrugs.unnamed.id
      let remark = drugs.drugs.first { $0.id == id }?.remark ?? ""
      return rule.add("drug: \(constant(id))", remark)
    }
    let entries = drug.columns.flatMap(\.entries).map {
      CodeTables.Entry(code: $0.code, value: StudyDrugs.id(of: $0.decode), decode: $0.decode)
    }
    let table =
      entries.isEmpty ? nil : fields.tables.name(for: "drug", entries, open: [], choices: [])
    rule.add("drug: \(FieldText.coded(drug, table))", remark(drug), reading: drug.columns)
  }

  mutating func addResponse() {
    let kind = "response"
    var rule = begin(kind)
    addGate(of: kind, to: &rule)
    addCriteria(to: &rule)
    if let value = filling(kind, "value") {
      if Self.isBest(value.columns[0]) {
        rule.add("best: \(constant("Y"))", "the best response, not one visit's")
      }
      add(value, to: &rule)
      rule.add("verbatim: \(FieldText.plain(value))", "as collected")
    }
    addFields(of: kind, to: &rule, but: ["value", "criteria", "cycle"])
    addCycle(to: &rule, unless: nil)
    finish(rule)
  }

  private mutating func addCriteria(to rule: inout RuleDraft) {
    if let criteria = filling("response", "criteria") { return add(criteria, to: &rule) }
    let columns = guess.fillings.filter { $0.kind == "response" }.flatMap(\.columns)
    let myeloma = Phrase.list("imwg|m protein|free light chains")
    if guess.section.title.sentence.share(of: myeloma) != nil
      || columns.contains(where: { $0.question.share(of: myeloma) != nil })
    {
      rule.add("criteria: \(constant("IMWG"))", "the words of the form are those of myeloma")
    }
  }

  private static func isBest(_ column: Column) -> Bool {
    let best = Phrase.list("best|bestes|최고반응")
    return column.question.share(of: best) != nil || column.nameWords.share(of: best) != nil
      || column.stems.words.contains { $0.hasPrefix("BEST") || $0 == "BOR" }
  }
}
