/// Where FHIR puts the fields of the model's records: what the writers in `Resources/` do, as a
/// table that a person can be shown. Kinds and fields are named as in mappings.
public enum FieldElements {
  /// A resource, and where its records' fields go in it.
  public struct Resource: Sendable {
    public let name: String
    /// Elements by field; `~` stands before the name of an extension.
    public let elements: [String: [String]]
    /// What leads to a qualifier's extension.
    public let qualifiers: String

    init(_ name: String, _ table: String, qualifiers: String = "~qualifier") {
      self.name = name
      self.qualifiers = qualifiers
      elements = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
          let words = line.split(separator: " ").map(String.init)
          return (words[0], Array(words.dropFirst()))
        })
    }

    /// A kind of record that is an extension of another resource, each field a part of it.
    init(_ name: String, partsOf part: String, _ fields: String) {
      self.init(
        name,
        fields.split(separator: " ").map { "\($0) ~\(part).\($0)" }.joined(separator: "\n"),
        qualifiers: "~\(part).qualifier")
    }
  }

  /// A new resource gets its line here.
  public static let resources: [String: Resource] = [
    "subject": person, "dose": dose, "adverseEvent": adverseEvent, "response": response,
    "medication": medication, "history": history, "priorTherapy": priorTherapy,
    "procedure": procedure, "disposition": disposition, "visit": visit, "answer": answer,
    "measurement": measurement, "healthcareUse": healthcareUse, "eligibility": eligibility,
    "deviation": deviation, "comment": comment,
  ]

  private static let person = Resource(
    "ResearchSubject",
    """
    id Patient.identifier
    uniqueID Patient.identifier identifier
    site ~site
    siteName ~site-name
    investigator ~investigator
    country Patient.address.country
    birthDate Patient.birthDate
    age Patient~age
    sex Patient.gender
    races Patient~race
    ethnicity Patient~ethnicity
    height Patient~height
    weight Patient~weight
    consentDate ~consent-date period.start
    consented ~consented status
    enrolmentDate ~enrolment-date period.start
    enrolmentRoute ~enrolment-route
    plannedArm assignedArm
    actualArm actualArm
    armNullReason ~no-arm-reason
    firstDose ~first-dose
    lastDose ~last-dose
    referenceStart period.start
    referenceEnd period.end
    lastContact ~last-contact period.end
    died Patient.deceasedBoolean
    deathDate Patient.deceasedDateTime period.end
    deathCause Patient~death-cause
    populations.included ~population.included
    populations.reason ~population.reason
    populations.date ~population.date
    """)

  private static let dose = Resource(
    "MedicationAdministration",
    """
    drug medicationReference
    amount dosage.dose
    plannedAmount ~planned-dose
    status status
    notGivenReason statusReason
    form ~dose-form
    route dosage.route
    frequency ~frequency
    start effectiveDateTime effectivePeriod.start
    end effectivePeriod.end
    duration ~duration
    line ~line-of-therapy
    visit ~visit
    cycle ~cycle
    day ~day-of-cycle
    setting category
    change ~dose-change
    changeReason ~dose-change-reason
    events ~adverse-event
    eventTerm ~event-term
    lot ~lot
    regimen dosage.text
    epoch ~epoch
    """)

  private static let adverseEvent = Resource(
    "AdverseEvent",
    """
    identifier identifier
    term event
    verbatim ~verbatim
    lowestLevelTerm event.coding ~lowest-level-term
    preferredTerm event.coding ~preferred-term
    highLevelTerm ~high-level-term
    highLevelGroupTerm ~high-level-group-term
    bodySystem ~system-organ-class
    category ~category
    start date
    end ~end-date
    ongoing ~ongoing
    severity severity
    grade ~toxicity-grade
    serious seriousness
    seriousDeath ~seriousness-criterion
    seriousLifeThreatening ~seriousness-criterion
    seriousHospitalization ~seriousness-criterion
    seriousDisability ~seriousness-criterion
    seriousCongenital ~seriousness-criterion
    seriousImportant ~seriousness-criterion
    causality.assessment suspectEntity.causality.assessment
    causality.verbatim suspectEntity.causality~verbatim
    actions.action ~drug-action.action
    otherAction ~other-action
    outcome outcome
    expected ~expected
    treatmentGiven ~treatment-given
    influences ~influence
    cycle ~cycle
    setting ~setting
    treatmentEmergent ~treatment-emergent
    epoch ~epoch
    """)

  private static let response = Resource(
    "Observation",
    """
    criteria method
    assessor ~assessor
    date effectiveDateTime
    line ~line-of-therapy
    value valueCodeableConcept
    verbatim ~verbatim
    best code
    derived ~derived
    confirmed ~confirmed
    progressed ~progressed
    progressionDate ~progression-date
    notDoneReason dataAbsentReason
    method ~assessment-method
    serumMProtein component
    urineMProtein component
    freeLightChainRatio component
    freeLightChainDifference component
    marrowPlasmaCells component
    visit ~visit
    cycle ~cycle
    day ~day-of-cycle
    epoch ~epoch
    """)

  private static let medication = Resource(
    "MedicationStatement",
    """
    identifier ~identifier
    name medicationCodeableConcept
    verbatim ~verbatim
    preferredName medicationCodeableConcept.coding ~preferred-name
    atc medicationCodeableConcept.coding ~atc
    category ~category
    indication reasonCode
    events ~adverse-event
    eventTerm ~event-term
    amount dosage.doseAndRate
    form ~dose-form
    frequency dosage.text
    route dosage.route
    start effectiveDateTime effectivePeriod.start
    end effectivePeriod.end
    ongoing status
    epoch ~epoch
    """)

  private static let history = Resource(
    "Condition",
    """
    identifier ~identifier
    category ~category
    term code
    verbatim ~verbatim
    lowestLevelTerm code.coding ~lowest-level-term
    preferredTerm code.coding ~preferred-term
    highLevelTerm ~high-level-term
    highLevelGroupTerm ~high-level-group-term
    bodySystem ~system-organ-class
    diagnosed recordedDate
    start onsetDateTime
    end abatementDateTime
    ongoing clinicalStatus
    present verificationStatus
    notDoneReason ~not-done-reason verificationStatus
    stage ~stage
    subtype ~subtype
    severity ~severity
    findings.result ~finding.result
    findings.date ~finding.date
    epoch ~epoch
    """)

  private static let priorTherapy = Resource(
    "MedicationStatement",
    """
    identifier ~identifier
    line ~line-of-therapy
    regimen ~regimen
    drug medicationCodeableConcept
    amount dosage.doseAndRate
    route dosage.route
    frequency dosage.text
    schedule ~schedule
    start effectiveDateTime effectivePeriod.start
    end effectivePeriod.end
    ongoing status
    cycles ~cycles
    bestResponse ~best-response
    responseDate ~response-date
    progressionDate ~progression-date
    stopReason ~stop-reason
    epoch ~epoch
    """)

  private static let procedure = Resource(
    "Procedure",
    """
    category category
    term code
    verbatim ~verbatim
    indication reasonCode
    events ~adverse-event
    eventTerm ~event-term
    start performedDateTime performedPeriod.start
    end performedPeriod.end
    visit ~visit
    epoch ~epoch
    """)

  private static let visit = Resource(
    "Encounter",
    """
    name type
    number ~visit-number
    start period.start
    end period.end
    cycle ~cycle
    day ~day-of-cycle
    setting ~setting class
    occurred status
    reason reasonCode
    epoch ~epoch
    """)

  private static let healthcareUse = Resource(
    "Encounter",
    """
    kind type
    reason reasonCode
    events ~adverse-event
    eventTerm ~event-term
    verbatim ~verbatim
    start period.start
    end period.end
    days ~days
    count ~count
    line ~line-of-therapy
    epoch ~epoch
    """)

  private static let answer = Resource(
    "QuestionnaireResponse",
    """
    instrument ~instrument
    section item~section
    code item.linkId
    question item.text
    answer item.answer
    score item.answer item~score
    unit item~unit
    date authored
    notDoneReason item~not-done-reason
    visit ~visit
    cycle ~cycle
    day ~day-of-cycle
    epoch ~epoch
    """, qualifiers: "item~qualifier")

  private static let measurement = Resource(
    "Observation",
    """
    category ~measurement-category
    panel ~panel
    code code.coding
    name code
    result valueQuantity
    text valueString
    rangeLow referenceRange.low
    rangeHigh referenceRange.high
    indicator ~indicator
    specimen ~specimen
    method method
    fasting ~fasting
    baseline ~baseline
    date effectiveDateTime
    notDoneReason dataAbsentReason
    visit ~visit
    cycle ~cycle
    day ~day-of-cycle
    epoch ~epoch
    """)

  private static let disposition = Resource(
    "ResearchSubject", partsOf: "disposition",
    "category scope term verbatim reason date visit epoch")

  private static let eligibility = Resource(
    "ResearchSubject", partsOf: "eligibility", "category code criterion met date epoch")

  private static let deviation = Resource(
    "ResearchSubject", partsOf: "deviation",
    "category term verbatim date end visit cycle day derived epoch")

  private static let comment = Resource(
    "ResearchSubject", partsOf: "comment", "text date evaluator epoch")
}
