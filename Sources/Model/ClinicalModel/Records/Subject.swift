/// One person in one study, with all that is known of them.
public struct Subject: Record {
  /// The subject's number in the study.
  public var id: String?
  /// Unique over all studies of the sponsor.
  public var uniqueID: String?
  public var site: String?
  public var siteName: String?
  /// Identifier of the investigator.
  public var investigator: String?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var birthDate: PartialDate?
  /// In whole years: collected, or derived at the date of consent or first dose.
  public var age: Int?
  public var sex: Sex?
  /// CDISC codelist RACE.
  public var races: [String] = []
  public var ethnicity: String?
  public var height: Quantity?
  public var weight: Quantity?
  public var consentDate: PartialDate?
  public var consented: Bool?
  public var enrolmentDate: PartialDate?
  public var enrolmentRoute: String?
  /// When the demographics were collected.
  public var collectionDate: PartialDate?
  /// Code of one of the study's arms.
  public var plannedArm: String?
  public var actualArm: String?
  public var armNullReason: ArmNullReason?
  /// Derived.
  public var firstDose: PartialDate?
  /// Derived.
  public var lastDose: PartialDate?
  /// Derived: the day that study days count from.
  public var referenceStart: PartialDate?
  /// Derived.
  public var referenceEnd: PartialDate?
  public var lastContact: PartialDate?
  public var died: Bool?
  public var deathDate: PartialDate?
  public var deathCause: String?
  public var populations: [PopulationMembership] = []
  public var doses: [Dose] = []
  public var adverseEvents: [AdverseEvent] = []
  public var responses: [Response] = []
  public var medications: [Medication] = []
  public var histories: [MedicalHistory] = []
  public var priorTherapies: [PriorTherapy] = []
  public var procedures: [Procedure] = []
  public var dispositions: [Disposition] = []
  public var visits: [Visit] = []
  public var answers: [Answer] = []
  public var measurements: [Measurement] = []
  public var healthcareUses: [HealthcareUse] = []
  public var eligibilities: [Eligibility] = []
  public var deviations: [Deviation] = []
  public var comments: [Comment] = []
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  /// What the source calls the subject, for whoever looks there.
  public var nameInSource: String? { source?.subject ?? uniqueID ?? id }

  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("id", &id)
    visitor.text("uniqueID", &uniqueID)
    visitor.text("site", &site)
    visitor.text("siteName", &siteName)
    visitor.text("investigator", &investigator)
    visitor.text("country", &country)
    visitor.date("birthDate", &birthDate)
    visitor.integer("age", &age)
    visitor.choice("sex", &sex)
    visitor.texts("races", &races)
    visitor.text("ethnicity", &ethnicity)
    visitor.quantity("height", &height)
    visitor.quantity("weight", &weight)
    visitor.date("consentDate", &consentDate)
    visitor.flag("consented", &consented)
    visitor.date("enrolmentDate", &enrolmentDate)
    visitor.text("enrolmentRoute", &enrolmentRoute)
    visitor.date("collectionDate", &collectionDate)
    visitor.text("plannedArm", &plannedArm)
    visitor.text("actualArm", &actualArm)
    visitor.choice("armNullReason", &armNullReason)
    visitor.date("firstDose", &firstDose)
    visitor.date("lastDose", &lastDose)
    visitor.date("referenceStart", &referenceStart)
    visitor.date("referenceEnd", &referenceEnd)
    visitor.date("lastContact", &lastContact)
    visitor.flag("died", &died)
    visitor.date("deathDate", &deathDate)
    visitor.text("deathCause", &deathCause)
    visitor.list("populations", &populations)
    visitor.list("doses", &doses)
    visitor.list("adverseEvents", &adverseEvents)
    visitor.list("responses", &responses)
    visitor.list("medications", &medications)
    visitor.list("histories", &histories)
    visitor.list("priorTherapies", &priorTherapies)
    visitor.list("procedures", &procedures)
    visitor.list("dispositions", &dispositions)
    visitor.list("visits", &visits)
    visitor.list("answers", &answers)
    visitor.list("measurements", &measurements)
    visitor.list("healthcareUses", &healthcareUses)
    visitor.list("eligibilities", &eligibilities)
    visitor.list("deviations", &deviations)
    visitor.list("comments", &comments)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
