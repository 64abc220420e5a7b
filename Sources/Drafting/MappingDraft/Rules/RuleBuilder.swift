import StudyMapping

/// Writes the rules of a section of a form.
struct RuleBuilder {
  let family: FormFamily
  let guess: SectionGuess
  /// What is known of the place of the form's records.
  let place: FormPlace
  var fields: FieldText
  var drugs: StudyDrugs
  private(set) var rules: [RuleDraft] = []

  init(
    _ family: FormFamily, _ guess: SectionGuess, _ place: FormPlace, _ fields: FieldText,
    _ drugs: StudyDrugs
  ) {
    self.family = family
    self.guess = guess
    self.place = place
    self.fields = fields
    self.drugs = drugs
  }

  /// Rules for all kinds that the section has something of, the subject first.
  mutating func build() {
    for kind in RecordKind.all.map(\.name)
    where guess.fillings.contains(where: { $0.kind == kind && $0.field != "gate" })
      || kind == "subject" && isHome
    {
      switch kind {
      case "subject": addSubject()
      case "dose": addDose()
      case "adverseEvent": addAdverseEvent()
      case "response": addResponse()
      case "medication": addMedication()
      case "history": addHistory()
      case "disposition": addDisposition()
      case "answer": addEcog()
      case "measurement": addMeasurements()
      case "eligibility": addEligibility()
      default: addPlain(kind)
      }
    }
    if guess.kind == "answer" { addQuestions() }
  }

  /// A rule with nothing but what each field is filled by.
  private mutating func addPlain(_ kind: String) {
    var rule = begin(kind)
    addFields(of: kind, to: &rule)
    finish(rule)
  }

  /// Whether the subject's rule stands here though no item of the form may be the subject's.
  var isHome: Bool { place.subject != nil && guess.section.block == nil }

  // MARK: - Parts of rules

  func begin(_ kind: String) -> RuleDraft {
    var rule = RuleDraft(kebab(kind), from: family.from)
    if let block = guess.section.block {
      rule.each = .init(
        text: "each: {n: \(block.range ?? YAMLText.list(block.numbers))}",
        remark: "the repetitions that stand side by side")
    }
    return rule
  }

  mutating func finish(_ rule: RuleDraft) { rules.append(rule) }

  func filling(_ kind: String, _ field: String) -> Filling? { guess.filling(kind, field) }

  /// The fields of a kind in the model's order, but those that the caller writes.
  mutating func addFields(of kind: String, to rule: inout RuleDraft, but others: Set<String> = []) {
    for field in RecordKind.named(kind)?.fields ?? [] where !others.contains(field.name) {
      if field.name == "start" {
        addStart(of: kind, to: &rule)
      } else if let filling = filling(kind, field.name) {
        add(filling, to: &rule)
      }
    }
  }

  mutating func add(_ filling: Filling, to rule: inout RuleDraft) {
    let unit =
      filling.field == "amount" || filling.field == "result"
      ? self.filling(filling.kind, "unit") : nil
    let value = fields.value(of: filling, unit: unit)
    rule.add(
      "\(kebab(filling.field)): \(value)", remark(filling),
      reading: filling.columns + (unit?.columns ?? []))
  }

  /// Why a filling is what it is: its question is shown, for a person to agree.
  func remark(_ filling: Filling) -> String {
    let column = filling.columns[0]
    guard let label = column.profile.label, !label.isEmpty, !column.items.contains(label) else {
      return filling.reason
    }
    return "\(filling.reason); asked: \"\(label)\""
  }

  /// A constant that the data do not state.
  func constant(_ value: String) -> String { "{value: \(YAMLText.scalar(value))}" }

  /// `when:` where the question whether there was anything stands in each record.
  mutating func addGate(of kind: String, to rule: inout RuleDraft) {
    guard let gate = filling(kind, "gate"), gate.columns.count == 1, gate.isEverywhere,
      guess.section.block == nil
    else { return }
    let column = gate.columns[0]
    guard let condition = condition(column, .yes) else { return }
    rule.when = .init(text: condition, remark: remark(gate))
    rule.items.formUnion(column.items)
  }

  /// `when:` a column has one of the codes that mean a yes or a no; nil where it can't be said so.
  func condition(_ column: Column, _ answer: Answer) -> String? {
    let codes = column.entries.filter { Answer($0) == answer }.map(\.code)
    let isPlain = { (text: String) in
      text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
    }
    guard !codes.isEmpty, codes.allSatisfy(isPlain), isPlain(column.name) else { return nil }
    let text = codes.count == 1 ? "is \(codes[0])" : "in \(codes.joined(separator: ", "))"
    return "when: \(YAMLText.scalar("\(column.name) \(text)"))"
  }

  /// The number of a record on a page that repeats.
  func addIdentifier(to rule: inout RuleDraft, unless filling: Filling?) {
    guard filling == nil else { return }
    if guess.section.block != nil {
      rule.add("identifier: {value: \"{n}\"}", "the number of the repetition")
    } else if place.repeats {
      rule.add("identifier: {path: group-repeat}", "the records of the page are numbered")
    }
  }

  func addCycle(to rule: inout RuleDraft, unless filling: Filling?) {
    guard filling == nil, place.isCycle else { return }
    rule.add("cycle: {path: event-repeat}", "the event repeats with the cycle")
  }
}

/// Where the records of a form stand.
struct FormPlace {
  /// Records are numbered within an event.
  let repeats: Bool
  /// Each event of the form is a cycle of treatment, by its number.
  let isCycle: Bool
  /// Patterns that take the site out of a reference, and whether there is an investigator.
  let siteCapture: String?
  let hasInvestigator: Bool
  /// What is known of subjects outside of forms, in the form whose rule says it.
  let subject: SubjectFacts?
  /// Subjects of different files may have the same number.
  let joinsSite: Bool
  let isTabular: Bool
}
