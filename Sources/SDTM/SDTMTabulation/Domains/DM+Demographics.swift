import ClinicalModel
import Derivation
import Diagnostics
import SDTMStandard

/// One record per subject (SDTMIG 3.4, 5.2).
struct DemographicsTabulation: DomainTabulation {
  static let definition = DomainDefinition.demographics

  private let context: StudyContext
  private let subjid = definition.column("SUBJID")
  private let rfstdtc = definition.column("RFSTDTC")
  private let rfendtc = definition.column("RFENDTC")
  private let rfxstdtc = definition.column("RFXSTDTC")
  private let rfxendtc = definition.column("RFXENDTC")
  private let rficdtc = definition.column("RFICDTC")
  private let rfpendtc = definition.column("RFPENDTC")
  private let dthdtc = definition.column("DTHDTC")
  private let dthfl = definition.column("DTHFL")
  private let siteid = definition.column("SITEID")
  private let invid = definition.column("INVID")
  private let invnam = definition.column("INVNAM")
  private let brthdtc = definition.column("BRTHDTC")
  private let age = definition.column("AGE")
  private let ageu = definition.column("AGEU")
  private let sex = definition.column("SEX")
  private let race = definition.column("RACE")
  private let ethnic = definition.column("ETHNIC")
  private let armcd = definition.column("ARMCD")
  private let arm = definition.column("ARM")
  private let actarmcd = definition.column("ACTARMCD")
  private let actarm = definition.column("ACTARM")
  private let armnrs = definition.column("ARMNRS")
  private let country = definition.column("COUNTRY")
  private let dmdtc = definition.column("DMDTC")
  private let dmdy = definition.column("DMDY")
  private let raceN = Supplement("RACE", "Race")
  private let route = Supplement("ENRROUTE", "Route of Enrolment")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    withUnsafePointer(to: subject.source) { source in
      records.begin(from: source)
      records.required(subjid, subject.id)
      identify(subject, &records)
      describe(subject, &records)
      assign(subject, &records)
      follow(subject, &records)
      records.qualify(route, subject.enrolmentRoute)
      records.qualify(subject.qualifiers)
      records.end()
    }
  }

  private func identify(_ subject: Subject, _ records: inout RecordWriter) {
    let site = context.site(subject.site)
    records.required(siteid, subject.site)
    records.text(invid, subject.investigator)
    records.text(invnam, site?.investigator)
    records.required(country, subject.country ?? site?.country ?? context.study.country)
  }

  private func describe(_ subject: Subject, _ records: inout RecordWriter) {
    records.date(brthdtc, subject.birthDate)
    records.number(age, subject.age)
    if subject.age != nil { records.text(ageu, "YEARS") }
    // Submission value of C45908 since 2025; it was UNDIFFERENTIATED before.
    records.required(
      sex, subject.sex == .undifferentiated ? "INTERSEX" : subject.sex?.rawValue)
    records.term(ethnic, subject.ethnicity)
    describeRace(subject.races, &records)
    records.date(dmdtc, subject.collectionDate)
    records.day(dmdy, subject.collectionDate)
  }

  /// Several races are MULTIPLE, and each of them a qualifier (SDTMIG 3.4, 5.2, assumption 5).
  private func describeRace(_ races: [String], _ records: inout RecordWriter) {
    guard races.count > 1 else { return records.term(race, races.first) }
    records.text(race, "MULTIPLE")
    for (index, name) in races.enumerated() {
      let term = records.standardTerm(race, name)
      records.qualify(raceN.numbered(index + 1), term)
    }
  }

  private func follow(_ subject: Subject, _ records: inout RecordWriter) {
    records.date(rfstdtc, subject.referenceStart)
    records.date(rfxstdtc, subject.firstDose)
    records.date(rfxendtc, subject.lastDose)
    records.date(rficdtc, subject.consentDate)
    records.date(rfpendtc, subject.endOfParticipation)
    records.date(dthdtc, subject.deathDate)
    if subject.isKnownDead { records.text(dthfl, "Y") }
  }
}

extension DemographicsTabulation {
  /// The arms, or why there are none; a subject with such a reason has no end of reference
  /// (SDTMIG 3.4, 5.2, assumption 4; rules CG0513 to CG0530).
  private func assign(_ subject: Subject, _ records: inout RecordWriter) {
    let planned = subject.plannedArm
    let actual = subject.actualArm ?? (subject.isTreated ? planned : nil)
    let reason = reasonForNoArm(subject, planned: planned, actual: actual)
    write(planned, armcd, arm, &records)
    write(actual, actarmcd, actarm, &records)
    records.choice(armnrs, reason)
    if reason == nil { records.date(rfendtc, subject.referenceEnd) }
    if reason == nil, planned == nil || actual == nil {
      records.find(
        .armUnknown, .error,
        "neither an arm nor a reason why there is none; plannedArm and actualArm, or "
          + "armNullReason, would be right")
    }
  }

  private func write(
    _ code: String?, _ codeColumn: Column, _ nameColumn: Column, _ records: inout RecordWriter
  ) {
    records.text(codeColumn, code)
    records.text(nameColumn, context.arm(code)?.name ?? code)
  }

  /// Only where an arm is missing [CG0520].
  private func reasonForNoArm(
    _ subject: Subject, planned: String?, actual: String?
  ) -> ArmNullReason? {
    if planned != nil, actual != nil { return nil }
    if let reason = subject.armNullReason { return reason }
    return planned != nil && !subject.isTreated ? .assignedNotTreated : nil
  }
}

extension Subject {
  var isKnownDead: Bool { died == true || deathDate != nil }

  fileprivate var isTreated: Bool {
    firstDose != nil || doses.contains { $0.status != .notGiven }
  }
}
