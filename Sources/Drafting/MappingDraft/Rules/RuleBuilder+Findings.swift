import StudyMapping

// Rules for what was asked, measured and judged.

extension RuleBuilder {
  /// The date of what a page asks without a date of its own.
  private var pageDate: Filling? {
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

  private mutating func addDate(_ date: Filling?, to rule: inout RuleDraft) {
    guard let date else { return }
    rule.add("date: \(FieldText.plain(date))", remark(date), reading: date.columns)
  }

  mutating func addMeasurements() {
    let isOfSubject = guess.kind == "subject" && !hasPageDate
    let tests = guess.fillings.filter { filling in
      filling.field == "test" && !(isOfSubject && ["HEIGHT", "WEIGHT"].contains(filling.code))
    }
    for category in tests.compactMap(\.category).unique {
      addTests(tests.filter { $0.category == category }, category)
    }
    if filling("measurement", "result") != nil { addVertical() }
  }

  /// Tests with a column each.
  private mutating func addTests(_ tests: [Filling], _ category: String) {
    guard guess.section.block == nil else {
      open += tests.flatMap(\.columns)
      return
    }
    let columns = tests.map { $0.columns[0] }
    let units = columns.map { $0.profile.units.isEmpty ? $0.stems.unit : nil }
    var rule = RuleDraft("measurement", from: family.from)
    rule.each = .init(text: "each:")
    rule.add("category: \(constant(category))")
    rule.add("code: {value: \"{c}\"}")
    let hasUnits = units.contains { $0 != nil }
    let source =
      tests.allSatisfy(\.isEverywhere) ? "item: \"{i}\"" : "first: [\"{i}\", {value: \"\"}]"
    rule.add(hasUnits ? "result: {\(source), unit: \"{u}\"}" : "result: {\(source)}")
    for column in tests.flatMap(\.columns) { rule.items.formUnion(column.items) }
    addDate(pageDate, to: &rule)
    addCycle(to: &rule, unless: nil)
    rule.entries = tests.flatMap { test in
      test.columns.map { column in
        let unit = hasUnits ? ", u: \(YAMLText.scalar(column.stems.unit ?? ""))" : ""
        return .init(
          text: "{i: \(YAMLText.scalar(column.name)), c: \(test.code ?? "")\(unit)}",
          remark: remark(test))
      }
    }
    finish(rule)
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

  mutating func addEcog() {
    guard let ecog = filling("answer", "ecog") else { return }
    var rule = begin("answer")
    rule.add("instrument: \(constant("ECOG"))")
    rule.add("code: \(constant("ECOG101"))", "CDISC's name for it")
    rule.add("question: \(constant("ECOG performance status"))")
    rule.add("answer: \(FieldText.plain(ecog))", remark(ecog), reading: ecog.columns)
    rule.add("score: \(FieldText.plain(ecog))")
    if let date = pageDate, !place.isTabular { addDate(date, to: &rule) }
    finish(rule)
  }

  /// The items of a questionnaire that are nothing else.
  mutating func addQuestions() {
    let questions = guess.rest.filter { $0.looksLikeNumber || $0.hasCodes || $0.looksLikeFlag }
    guard !questions.isEmpty, guess.section.block == nil, guess.section.variants.count == 1 else {
      return
    }
    var rule = RuleDraft("answer", from: family.from)
    addGate(of: "answer", to: &rule)
    rule.each = .init(text: "each:")
    rule.add("instrument: \(constant(instrument))", "TODO the questionnaire: the form is called so")
    rule.add("code: {value: \"{c}\"}")
    rule.add("question: {label-of: \"{q}\"}")
    rule.add("answer: \"{q}\"")
    if questions.allSatisfy(\.looksLikeNumber) { rule.add("score: \"{q}\"") }
    for question in questions { rule.items.formUnion(question.items) }
    addDate(filling("answer", "date"), to: &rule)
    addCycle(to: &rule, unless: nil)
    rule.entries = questions.map { question in
      .init(
        text:
          "{q: \(YAMLText.scalar(question.name)), c: \(YAMLText.scalar(Self.code(of: question)))}",
        remark: question.profile.label ?? "")
    }
    finish(rule)
    addNotDone()
  }

  private var instrument: String {
    let title = guess.section.title.sentence.text.uppercased()
    return String(title.prefix(40))
  }

  /// A short code of a question (QSTESTCD): eight letters and digits, the first a letter.
  private static func code(of question: Column) -> String {
    let stem = question.stems.words.last ?? "Q"
    let name = (stem.first?.isNumber == true ? "Q" : "") + stem.filter { $0.isASCII }
    return String(name.prefix(8))
  }

  private mutating func addNotDone() {
    guard let reason = filling("answer", "notDoneReason"), let gate = filling("answer", "gate")
    else { return }
    let no = gate.columns[0].entries.filter { Answer($0) == .no }.map(\.code)
    guard no.count == 1 else { return }
    var rule = begin("answer")
    rule.when = .init(text: "when: \(YAMLText.scalar("\(gate.columns[0].name) is \(no[0])"))")
    rule.add("instrument: \(constant(instrument))")
    rule.add("code: \(constant("QSALL"))")
    rule.add("question: \(constant("All questions"))")
    rule.add("not-done-reason: \(FieldText.plain(reason))", remark(reason), reading: reason.columns)
    addDate(filling("answer", "date"), to: &rule)
    addCycle(to: &rule, unless: nil)
    finish(rule)
  }

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
