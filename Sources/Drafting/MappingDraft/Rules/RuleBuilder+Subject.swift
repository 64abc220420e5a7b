import StudyMapping

// Rules for who takes part, and for the milestones of it.

extension RuleBuilder {
  mutating func addSubject() {
    var rule = begin("subject")
    addIdentity(to: &rule)
    addFields(of: "subject", to: &rule, but: ["id", "died"])
    if !hasPageDate { addBodyMeasures(to: &rule) }
    addLastContact(to: &rule)
    addDied(to: &rule)
    if !rule.items.isEmpty || isHome { finish(rule) }
    addMilestone("consentDate", "INFORMED CONSENT OBTAINED", gate: "consented")
    addMilestone("enrolmentDate", "ENTERED INTO TRIAL", gate: nil)
  }

  /// Who it is: from the form that is about the subject, and once.
  private mutating func addIdentity(to rule: inout RuleDraft) {
    guard guess.kind == "subject" || isHome else { return }
    if isHome, let id = place.subject?.id {
      rule.add("id: \(id.text)", id.remark)
    } else if let id = filling("subject", "id") {
      add(id, to: &rule)
    } else if place.joinsSite {
      rule.add(
        "id: {join: [{path: site}, {path: subject}], with: \"-\"}",
        "two hospitals may use the same number")
    }
    if let capture = place.siteCapture {
      rule.add(
        "site: {of: \"@SiteRef\", capture: \(YAMLText.scalar(capture))}", "the end of the reference"
      )
    }
    if place.hasInvestigator {
      rule.add("investigator: \"@InvestigatorRef\"", "the reference, as it stands")
    }
    for other in isHome ? place.subject?.others ?? [] : [] {
      rule.add("\(other.field): \(other.text)", other.remark)
    }
  }

  /// The date of the end may be that of the last visit.
  private func addLastContact(to rule: inout RuleDraft) {
    guard filling("subject", "lastContact") == nil, let end = filling("disposition", "date"),
      let clue = KindClues.subject.fields.first(where: { $0.field == "lastContact" }),
      end.columns[0].question.share(of: clue.phrases) != nil
    else { return }
    rule.add("last-contact: \(FieldText.plain(end))", remark(end), reading: end.columns)
  }

  private mutating func addDied(to rule: inout RuleDraft) {
    if let died = filling("subject", "died") { return add(died, to: &rule) }
    guard let term = filling("disposition", "term"), term.isEverywhere,
      let words = ValueWords["term"]
    else { return }
    let entries = term.columns.flatMap(\.entries).map { entry in
      CodeTables.Entry(
        code: entry.code, value: words.value(of: entry) == "DEATH" ? "true" : nil,
        decode: entry.decode)
    }
    guard entries.contains(where: { $0.value != nil }) else { return }
    let table = fields.tables.name(for: "died", entries, open: [], choices: [])
    rule.add(
      "died: \(FieldText.coded(term, table))", "where it ended by death", reading: term.columns)
  }

  private mutating func addMilestone(_ field: String, _ term: String, gate: String?) {
    guard let date = filling("subject", field) else { return }
    var rule = begin("disposition")
    if let gate = gate.flatMap({ filling("subject", $0) }), gate.isEverywhere,
      gate.columns.count == 1
    {
      rule.when = condition(gate.columns[0], .yes).map { .init(text: $0) }
    }
    rule.add("category: \(constant("PROTOCOL MILESTONE"))")
    rule.add("term: \(constant(term))")
    rule.add("date: \(FieldText.plain(date))", remark(date), reading: date.columns)
    finish(rule)
  }

  mutating func addDisposition() {
    guard let term = filling("disposition", "term"), let words = ValueWords["term"] else { return }
    var rule = begin("disposition")
    rule.add("category: \(constant("DISPOSITION EVENT"))")
    let isTreatment = guess.section.title.sentence.contains(Phrase("treatment"))
    rule.add(
      "scope: \(constant(isTreatment ? "STUDY TREATMENT" : "STUDY PARTICIPATION"))",
      "TODO what it ends")
    let table = fields.table(term, words, choices: words.meanings.map(\.value))
    rule.add("term: \(FieldText.coded(term, table))", remark(term), reading: term.columns)
    rule.add("verbatim: \(FieldText.plain(term))", "as collected")
    addFields(of: "disposition", to: &rule, but: ["term", "category", "scope", "verbatim", "date"])
    addEnd(to: &rule)
    finish(rule)
  }

  private mutating func addEnd(to rule: inout RuleDraft) {
    if let date = filling("disposition", "date") { return add(date, to: &rule) }
    guard let last = filling("subject", "lastContact") else { return }
    rule.add(
      "date: \(FieldText.plain(last))", "no other date; TODO whether it is this one",
      reading: last.columns)
  }
}
