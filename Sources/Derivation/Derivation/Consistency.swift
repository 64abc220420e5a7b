import ClinicalModel
import Diagnostics

extension FindingCode {
  public static let dateOrder = FindingCode("date-order")
  public static let dateAfterDeath = FindingCode("date-after-death")
  public static let populationReason = FindingCode("population-reason")
  public static let deathDateMissing = FindingCode("death-date-missing")
  public static let deathContradiction = FindingCode("death-contradiction")
  public static let seriousnessContradiction = FindingCode("seriousness-contradiction")
  public static let outcomeContradiction = FindingCode("outcome-contradiction")
  public static let treatedWithoutConsent = FindingCode("treated-without-consent")
}

extension Deriver {
  /// What contradicts itself in a subject's data; nothing is changed.
  func checkConsistency(of subject: Subject, _ findings: inout [Finding]) {
    var check = ConsistencyCheck(subject: subject, study: study)
    check.run()
    findings.append(contentsOf: check.findings)
  }
}

struct ConsistencyCheck {
  let subject: Subject
  var findings: [Finding] = []

  /// A visit that gathers data from files may well come after death.
  private let visitsLookBack: Bool
  private let populations: [Population]

  init(subject: Subject, study: Study) {
    self.subject = subject
    populations = study.populations
    visitsLookBack = study.type == .observational
  }

  mutating func run() {
    checkSubject()
    for membership in subject.populations { check(membership) }
    order(subject.doses, "dose")
    order(subject.adverseEvents, "adverse event")
    order(subject.medications, "medication")
    order(subject.histories, "history")
    order(subject.priorTherapies, "prior therapy")
    order(subject.procedures, "procedure")
    order(subject.visits, "visit", mayFollowDeath: visitsLookBack)
    order(subject.healthcareUses, "healthcare use")
    subject.adverseEvents.lendEach { check($0) }
    checkEventLinks()
  }

  mutating func add(
    _ code: FindingCode, _ severity: Severity, _ message: String, _ source: Provenance?,
    item: String? = nil
  ) {
    findings.append(Finding(code, severity, message, at: subject.place(of: source, item: item)))
  }

  private mutating func order<R: Ranged>(
    _ records: [R], _ what: String, mayFollowDeath: Bool = false
  ) {
    let death = mayFollowDeath ? nil : subject.deathDate.map(CountedDate.init)
    for index in records.indices {
      guard let start = records[index].occurs else { continue }
      if let death, start.days.lowerBound > death.days.upperBound {
        addDateAfterDeath(what, start, records[index].source)
      }
      guard let end = records[index].end, end.isOnOrAfter(start) == false else { continue }
      add(
        .dateOrder, .error, "\(what) ends on \(end), before its start on \(start)",
        records[index].source, item: "end")
    }
  }

  private mutating func addDateAfterDeath(
    _ what: String, _ start: PartialDate, _ source: Provenance?
  ) {
    guard let death = subject.deathDate else { return }
    add(
      .dateAfterDeath, .warning, "\(what) begins on \(start), after death on \(death)", source)
  }

  /// An exclusion has one of the reasons that the study states for its analysis set.
  private mutating func check(_ membership: PopulationMembership) {
    guard let population = populations.first(where: { $0.name == membership.population }),
      !population.reasons.isEmpty, membership.included == false
    else { return }
    let name = population.name ?? ""
    let right = population.reasons.joined(separator: ", ")
    if let reason = membership.reason {
      guard !population.reasons.contains(reason) else { return }
      add(
        .populationReason, .warning,
        "excluded from \(name) because of \"\(reason)\", which is none of \(right)", subject.source)
    } else {
      add(
        .populationReason, .warning, "excluded from \(name) without a reason; there is \(right)",
        subject.source)
    }
  }

  private mutating func checkSubject() {
    let (birth, consent) = (subject.birthDate, subject.consentDate)
    if let birth, let consent, consent.isOnOrAfter(birth) == false {
      add(.dateOrder, .error, "consent on \(consent), before birth on \(birth)", subject.source)
    }
    if subject.died == true, subject.deathDate == nil {
      add(.deathDateMissing, .warning, "the subject died, without a date of death", subject.source)
    }
    if subject.died == false, let death = subject.deathDate {
      add(
        .deathContradiction, .error, "not died, but with a date of death \(death)", subject.source)
    }
    if let contact = subject.lastContact, let last = subject.lastDose,
      contact.isSurelyBefore(last.dateOnly)
    {
      add(
        .dateOrder, .warning, "last contact on \(contact), before the last dose on \(last)",
        subject.source)
    }
    if subject.consented == false, let first = subject.firstDose {
      add(
        .treatedWithoutConsent, .error, "first dose on \(first), but consent was declined",
        subject.source)
    }
  }

  private mutating func check(_ event: Lent<AdverseEvent>) {
    checkDeath(event)
    checkSeriousness(event)
    checkOutcome(event)
  }

  /// A fatal event and the subject's death say the same (conformance rules CG0134, CG0135, FB0612).
  private mutating func checkDeath(_ event: Lent<AdverseEvent>) {
    guard event.outcome == .fatal || event.seriousDeath == true else { return }
    if subject.died != true {
      add(
        .deathContradiction, .error,
        "a fatal adverse event, but the subject has no death and no date of death [CG0134, CG0135]",
        event.source)
    }
    guard let death = subject.deathDate, event.outcome == .fatal else { return }
    let ends = event.end?.dateOnly
    guard ends == nil || ends!.isSurelyBefore(death) || death.dateOnly.isSurelyBefore(ends!) else {
      return
    }
    add(
      .deathContradiction, .warning,
      "a fatal adverse event ends \(ends.map { "on \($0)" } ?? "on no date"), death is on \(death)"
        + " [FB0612]", event.source, item: "end")
  }

  /// Serious if and only if a criterion is given (conformance rules CG0041, CG0042).
  private mutating func checkSeriousness(_ event: Lent<AdverseEvent>) {
    let meetsCriterion =
      event.seriousDeath == true || event.seriousLifeThreatening == true
      || event.seriousHospitalization == true || event.seriousDisability == true
      || event.seriousCongenital == true || event.seriousImportant == true
    if meetsCriterion, event.serious != true {
      add(
        .seriousnessContradiction, .error,
        "a criterion of seriousness is given, but the event is not serious [CG0041]",
        event.source)
    }
    if event.serious == true, !meetsCriterion {
      add(
        .seriousnessContradiction, .warning,
        "a serious adverse event without any criterion of seriousness [CG0042]", event.source)
    }
  }

  /// An event that is not over has no end, one that is has (business rules FB3409, FB3410).
  private mutating func checkOutcome(_ event: Lent<AdverseEvent>) {
    if let end = event.end, event.outcome == .notRecovered || event.ongoing == true {
      add(
        .outcomeContradiction, .warning, "not recovered or ongoing, but ended on \(end) [FB3409]",
        event.source)
    }
    let isOver = event.outcome == .recovered || event.outcome == .recoveredWithSequelae
    if isOver, event.end == nil {
      add(.outcomeContradiction, .warning, "recovered, without an end date [FB3410]", event.source)
    }
  }
}
