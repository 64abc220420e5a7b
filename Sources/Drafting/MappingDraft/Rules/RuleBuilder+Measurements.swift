import StudyMapping

// Rules for what was measured.

extension RuleBuilder {
  /// The date of what a page asks without a date of its own.
  var pageDate: Filling? {
    filling("measurement", "date") ?? filling("visit", "start") ?? filling("answer", "date")
      ?? filling("subject", "collectionDate") ?? filling("subject", "consentDate")
  }

  /// In CSV a measure without a date of its own is the subject's, as the page does not say when.
  var hasPageDate: Bool { pageDate != nil && !place.isTabular }

  private var bodyMeasures: [Filling] {
    guess.fillings.filter { $0.field == "test" && ["HEIGHT", "WEIGHT"].contains($0.code) }
  }

  mutating func addBodyMeasures(to rule: inout RuleDraft) {
    guard guess.kind == "subject" else { return }
    for measure in bodyMeasures {
      let name = measure.code == "HEIGHT" ? "height" : "weight"
      let target = name == "height" ? "cm" : "kg"
      let units = measure.columns[0].profile.units
      let value = fields.quantity(
        measure, to: units.count > 1 && units.contains(target) ? target : nil)
      rule.add("\(name): \(value)", remark(measure), reading: measure.columns)
    }
  }

  mutating func addDate(_ date: Filling?, to rule: inout RuleDraft) {
    guard let date else { return }
    rule.add("date: \(FieldText.plain(date))", remark(date), reading: date.columns)
  }

  mutating func addMeasurements() {
    let isOfSubject = guess.kind == "subject" && !hasPageDate
    let tests = guess.fillings.filter { filling in
      filling.field == "test" && !(isOfSubject && ["HEIGHT", "WEIGHT"].contains(filling.code))
    }
    guard guess.section.block == nil else { return }
    for category in tests.compactMap(\.category).unique {
      let own = tests.filter { $0.category == category }
      addTests(own.filter { $0.unitOfName == nil }, category)
      addTests(own.filter { $0.unitOfName != nil }, category)
    }
    if filling("measurement", "result") != nil { addVertical() }
  }

  /// Tests with a column each; their names either all say the unit, or none does.
  private mutating func addTests(_ tests: [Filling], _ category: String) {
    guard let first = tests.first else { return }
    var rule = RuleDraft("measurement", from: family.from)
    rule.each = .init(text: "each:")
    rule.entries = tests.flatMap { test in test.columns.map { entry(test, $0) } }
    rule.add("category: \(constant(category))")
    rule.add("code: {value: \"{c}\"}")
    let source =
      tests.allSatisfy(\.isEverywhere) ? "item: \"{i}\"" : "first: [\"{i}\", {value: \"\"}]"
    let unit = first.unitOfName == nil ? "" : ", unit: \"{u}\""
    rule.add("result: {\(source)\(unit)}", reading: tests.flatMap(\.columns))
    addDate(pageDate, to: &rule)
    addCycle(to: &rule, unless: nil)
    finish(rule)
  }

  private func entry(_ test: Filling, _ column: Column) -> RuleDraft.Line {
    let unit = test.unitOfName.map { ", u: \(YAMLText.scalar($0))" } ?? ""
    return .init(
      text: "{i: \(YAMLText.scalar(column.name)), c: \(test.code ?? "")\(unit)}",
      remark: remark(test))
  }

  /// A record for each test, which an item names.
  private mutating func addVertical() {
    var rule = begin("measurement")
    addGate(of: "measurement", to: &rule)
    let isVital =
      guess.section.title.sentence.share(of: Phrase.list("vital sign~|vitals|vs|활력징후")) != nil
    rule.add("category: \(constant(isVital ? "VITAL SIGN" : "LABORATORY"))", "by the form's title")
    addFields(of: "measurement", to: &rule)
    finish(rule)
  }
}

extension Filling {
  /// The unit that the column's name says, where the metadata know none.
  fileprivate var unitOfName: String? {
    columns[0].profile.units.isEmpty ? columns[0].stems.unit : nil
  }
}
