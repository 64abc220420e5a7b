import StudyMapping

// Rules for what happened to a subject.

extension RuleBuilder {
  mutating func addAdverseEvent() {
    let kind = "adverseEvent"
    if filling(kind, "causality") ?? filling(kind, "actions") != nil { drugs.needOne() }
    var rule = begin(kind)
    addGate(of: kind, to: &rule)
    addIdentifier(to: &rule, unless: filling(kind, "identifier"))
    addTerm(to: &rule)
    addCycle(to: &rule, unless: filling(kind, "cycle"))
    addFields(
      of: kind, to: &rule,
      but: ["term", "verbatim", "preferredTerm", "causality", "actions"])
    addCriteria(to: &rule)
    addPerDrug("causality", after: "REL", to: &rule)
    addPerDrug("actions", after: "ACN", to: &rule)
    finish(rule)
  }

  private mutating func addTerm(to rule: inout RuleDraft) {
    let kind = "adverseEvent"
    guard let term = filling(kind, "term") else { return }
    if let english = filling(kind, "englishTerm") {
      rule.add(
        "term: {\(FieldText.keyed(english)), else: \(FieldText.plain(term))}", remark(english),
        reading: english.columns + term.columns)
      rule.add("verbatim: \(FieldText.plain(term))", "the term in the site's own language")
    } else {
      add(term, to: &rule)
    }
    guard let preferred = filling(kind, "preferredTerm") else { return }
    let code = filling(kind, "preferredTermCode")
    let text = code.map { "code: \(FieldText.plain($0)), " } ?? ""
    rule.add(
      "preferred-term: {\(text)decode: \(FieldText.plain(preferred))}", remark(preferred),
      reading: preferred.columns + (code?.columns ?? []))
  }

  /// A date, with the time that stands beside it.
  mutating func addStart(of kind: String, to rule: inout RuleDraft) {
    guard let start = filling(kind, "start") else { return }
    guard let time = filling(kind, "startTime"), start.isEverywhere, time.isEverywhere else {
      return add(start, to: &rule)
    }
    rule.add(
      "start: {join: [\(FieldText.plain(start)), \(FieldText.plain(time))], with: T}",
      remark(start) + ", with its time", reading: start.columns + time.columns)
  }

  /// One question for all criteria of seriousness becomes a yes or no to each.
  private mutating func addCriteria(to rule: inout RuleDraft) {
    guard let criteria = filling("adverseEvent", "seriousCriteria"),
      let words = ValueWords["seriousCriteria"]
    else { return }
    let separator = criteria.columns.lazy.compactMap(\.separator).first
    let values = words.meanings.map(\.value)
    guard let table = fields.table(criteria, words, choices: values, parted: separator) else {
      return
    }
    let source = "\(FieldText.keyed(criteria)), split: \"\(separator ?? ",")\", codes: \(table)"
    for (field, value) in Self.criteria where filling("adverseEvent", field) == nil {
      rule.add(
        "\(kebab(field)): {\(source), has: \(value)}", remark(criteria), reading: criteria.columns)
    }
  }

  private static let criteria = [
    ("seriousDeath", "DEATH"), ("seriousLifeThreatening", "LIFE"),
    ("seriousHospitalization", "HOSPITAL"), ("seriousDisability", "DISABILITY"),
    ("seriousCongenital", "CONGENITAL"), ("seriousImportant", "IMPORTANT"),
  ]

  /// `causality:` and `actions:`, an entry for each drug.
  private mutating func addPerDrug(_ field: String, after stem: String, to rule: inout RuleDraft) {
    let fillings = guess.fillings.filter { $0.kind == "adverseEvent" && $0.field == field }
    guard !fillings.isEmpty, let words = ValueWords[field] else { return }
    rule.add("\(field):")
    for filling in fillings {
      let drug = drugs.drug(of: filling.columns[0], after: stem)
      let table = fields.table(filling, words, choices: words.meanings.map(\.value))
      let codes = table.map { ", codes: \($0)" } ?? ""
      rule.add(
        "  - {for: \(YAMLText.scalar(drug.id)), \(FieldText.keyed(filling))\(codes)}",
        "\(filling.reason), \(drug.remark)", reading: filling.columns)
    }
  }

  mutating func addMedication() {
    var rule = begin("medication")
    addGate(of: "medication", to: &rule)
    if filling("medication", "category") == nil {
      rule.add("category: \(constant("CONCOMITANT MEDICATION"))", "what the form is taken for")
    }
    addFields(of: "medication", to: &rule)
    finish(rule)
  }

  mutating func addHistory() {
    var rule = begin("history")
    addGate(of: "history", to: &rule)
    if filling("history", "term") == nil {
      rule.add(
        "category: \(constant("PRIMARY DIAGNOSIS"))", "there is a date of diagnosis, and no term")
      // A rule without it says what is missing; a word that stands for it would come into datasets.
      rule.add("# term: {value: TODO}", "TODO the disease of the study")
      addFields(of: "history", to: &rule)
      if filling("history", "start") == nil, let diagnosed = filling("history", "diagnosed") {
        rule.add(
          "start: \(FieldText.plain(diagnosed))", "as the diagnosis", reading: diagnosed.columns)
      }
    } else {
      addFields(of: "history", to: &rule)
    }
    addFindings(to: &rule)
    finish(rule)
  }

  /// What was found of a disease, in CDISC's terms for findings about (FATESTCD).
  private mutating func addFindings(to rule: inout RuleDraft) {
    let tests = [
      "stageFinding": ("DSSTAGE", "Disease Stage"), "typeFinding": ("DSSUBTYP", "Disease Subtype"),
      "linesFinding": ("PRIORLIN", "Number of Prior Lines of Therapy"),
    ]
    let findings = guess.fillings.filter { $0.kind == "history" && tests[$0.field] != nil }
    guard !findings.isEmpty else { return }
    rule.add("findings:")
    for finding in findings {
      let (code, name) = tests[finding.field]!
      let system = Self.stagingSystem(finding.columns[0]).map { ", category: \($0)" } ?? ""
      rule.add(
        "  - {code: \(code), name: \(name)\(system), \(FieldText.keyed(finding))}", remark(finding),
        reading: finding.columns)
    }
  }

  /// The system that a stage is told in, by the question or by the name.
  private static func stagingSystem(_ column: Column) -> String? {
    let systems = [
      ("ISS", "iss"), ("DURIE-SALMON", "durie salmon"), ("FIGO", "figo"),
      ("ANN ARBOR", "ann arbor"),
    ]
    let stems = column.stems.stems(without: []).map { $0.text.lowercased() }
    return systems.first { _, words in
      column.question.contains(Phrase(words)) || stems.contains { $0.hasPrefix(words) }
    }?.0
  }
}
