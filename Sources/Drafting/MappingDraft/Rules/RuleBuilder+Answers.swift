import StudyMapping

// Rules for what was asked.

extension RuleBuilder {
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

  /// The form's title up to a colon, in capitals.
  private var instrument: String {
    let title = family.variants[0].label ?? family.from[0]
    let words = title.prefix { $0 != ":" }.uppercased().split(separator: " ")
    return words.reduce(into: "") { text, word in
      if text.count + word.count < 40 { text += text.isEmpty ? word : " " + word }
    }
  }

  /// A short code of a question (QSTESTCD): eight letters and digits, the first a letter.
  static func code(of question: Column) -> String {
    let stem = question.stems.words.last ?? "Q"
    let name = (stem.first?.isNumber == true ? "Q" : "") + stem.filter { $0.isASCII }
    return String(name.prefix(8))
  }

  private mutating func addNotDone() {
    guard let reason = filling("answer", "notDoneReason"), let gate = filling("answer", "gate"),
      let condition = condition(gate.columns[0], .no)
    else { return }
    var rule = begin("answer")
    rule.when = .init(text: condition)
    rule.add("instrument: \(constant(instrument))")
    rule.add("code: \(constant("QSALL"))")
    rule.add("question: \(constant("All questions"))")
    rule.add("not-done-reason: \(FieldText.plain(reason))", remark(reason), reading: reason.columns)
    addDate(filling("answer", "date"), to: &rule)
    addCycle(to: &rule, unless: nil)
    finish(rule)
  }
}
