import ClinicalModel

extension FHIRTranslator {
  /// Patient (R4, 8.1): a person known by numbers alone.
  func writePatient(_ context: SubjectContext, to writer: inout ResourceWriter) {
    let subject = context.subject
    writer.resource("Patient", context.id) { writer in
      writer.extensions(Self.demographics(subject))
      writer.identifier("subject", subject.uniqueID ?? subject.id)
      writer.text("gender", subject.sex.map(Self.gender))
      writer.text("birthDate", subject.birthDate?.fhirDate)
      if let death = subject.deathDate?.fhirDateTime {
        writer.text("deceasedDateTime", death)
      } else {
        writer.flag("deceasedBoolean", subject.died)
      }
      guard let country = subject.country else { return }
      writer.array("address") { writer in writer.object { $0.text("country", country) } }
    }
  }

  private static func demographics(_ subject: Subject) -> [Extension?] {
    subject.races.map { .text("race", $0) } + [
      .text("ethnicity", subject.ethnicity), .integer("age", subject.age),
      .quantity("height", subject.height), .quantity("weight", subject.weight),
      .text("death-cause", subject.deathCause),
    ]
  }

  private static func gender(_ sex: Sex) -> String {
    switch sex {
    case .male: "male"
    case .female: "female"
    case .unknown: "unknown"
    case .undifferentiated: "other"
    }
  }

  /// ResearchSubject (R4, 8.27): the person's way through the study.
  func writeResearchSubject(_ context: SubjectContext, to writer: inout ResourceWriter) {
    let subject = context.subject
    writer.resource("ResearchSubject", context.id) { writer in
      writer.extensions(participation(subject))
      writer.identifier("subject", subject.uniqueID ?? subject.id)
      writer.text("status", Self.status(of: subject))
      writer.period(
        "period", subject.enrolmentDate ?? subject.consentDate ?? subject.referenceStart,
        subject.deathDate ?? subject.lastContact ?? subject.referenceEnd)
      writer.reference("study", "ResearchStudy", studyID)
      writer.subject(context, "individual")
      writer.text("assignedArm", armName(subject.plannedArm))
      writer.text("actualArm", armName(subject.actualArm))
    }
  }

  private func armName(_ code: String?) -> String? {
    guard let code else { return nil }
    return study.arms.first { $0.code == code }?.name ?? code
  }

  private func participation(_ subject: Subject) -> [Extension?] {
    let own: [Extension?] = [
      .text("site", subject.site), .text("site-name", subject.siteName),
      .text("investigator", subject.investigator), .date("consent-date", subject.consentDate),
      .flag("consented", subject.consented), .date("enrolment-date", subject.enrolmentDate),
      .text("enrolment-route", subject.enrolmentRoute),
      .text("no-arm-reason", subject.armNullReason?.rawValue),
      .date("first-dose", subject.firstDose), .date("last-dose", subject.lastDose),
      .date("last-contact", subject.lastContact),
    ]
    return own + subject.populations.map(Self.membership)
      + subject.dispositions.map(Self.disposition)
      + subject.eligibilities.map(Self.eligibility) + subject.deviations.map(Self.deviation)
      + subject.comments.map(Self.comment) + Extension.qualifiers(subject.qualifiers)
  }

  private static func membership(_ membership: PopulationMembership) -> Extension? {
    .parts(
      "population",
      [
        .text("population", membership.population), .flag("included", membership.included),
        .text("reason", membership.reason), .date("date", membership.date),
      ])
  }

  private static func disposition(_ record: Disposition) -> Extension? {
    .parts(
      "disposition",
      [
        .text("category", record.category?.rawValue), .text("scope", record.scope),
        .text("term", record.term), .text("verbatim", record.verbatim),
        .text("reason", record.reason), .date("date", record.date), .text("visit", record.visit),
      ] + Extension.common(record))
  }

  private static func eligibility(_ record: Eligibility) -> Extension? {
    .parts(
      "eligibility",
      [
        .text("category", record.category?.rawValue), .text("code", record.code),
        .text("criterion", record.criterion), .flag("met", record.met), .date("date", record.date),
      ] + Extension.common(record))
  }

  private static func deviation(_ record: Deviation) -> Extension? {
    .parts(
      "deviation",
      [
        .text("category", record.category), .text("term", record.term),
        .text("verbatim", record.verbatim), .date("date", record.date), .date("end", record.end),
        .text("visit", record.visit), .integer("cycle", record.cycle), .integer("day", record.day),
        .flag("derived", record.derived),
      ] + Extension.common(record))
  }

  private static func comment(_ record: Comment) -> Extension? {
    .parts(
      "comment",
      [
        .text("text", record.text), .date("date", record.date),
        .text("evaluator", record.evaluator),
      ] + Extension.common(record))
  }

  /// The status is bound as required (R4, research-subject-status).
  private static func status(of subject: Subject) -> String {
    if subject.died == true { return "off-study" }
    if subject.armNullReason == .screenFailure { return "ineligible" }
    if subject.consented == false { return "not-registered" }
    let hasEnded = subject.dispositions.contains { $0.category == .event }
    if subject.firstDose != nil { return hasEnded ? "off-study" : "on-study" }
    return subject.enrolmentDate != nil ? "on-study" : "candidate"
  }
}
