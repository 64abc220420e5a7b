/// The study itself: what every subject's records are read against.
public struct Study: Record {
  public var id: String?
  public var title: String?
  public var protocolNumber: String?
  public var type: StudyType?
  public var phase: String?
  public var sponsor: String?
  /// ISO 3166-1 alpha-3, where all sites share one.
  public var country: String?
  public var indication: String?
  public var status: String?
  public var referenceStart: ReferenceEvent?
  public var referenceEnd: ReferenceEvent?
  public var ageAt: ReferenceEvent?
  /// In days.
  public var cycleLength: Int?
  /// An event counts as treatment-emergent until so many days after the last dose.
  public var treatmentEmergentDays: Int?
  public var deriveBestResponse: Bool?
  public var responseCriteria: String?
  /// Of MedDRA.
  public var dictionaryVersion: String?
  /// That concomitant drugs are coded with: `ATC`.
  public var drugDictionary: String?
  public var drugDictionaryVersion: String?
  public var drugs: [Drug] = []
  public var arms: [Arm] = []
  public var epochs: [Epoch] = []
  public var visits: [PlannedVisit] = []
  public var regimen: [PlannedDosing] = []
  public var sites: [SiteInfo] = []
  /// Preferred terms that the label lists.
  public var expectedReactions: [String] = []
  public var populations: [Population] = []
  public var criteria: [Criterion] = []
  /// What the trial summary says beyond the fields above.
  public var summary: [SummaryParameter] = []
  /// For receivers that read no other language.
  public var translations: [Translation] = []

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("id", &id)
    visitor.text("title", &title)
    visitor.text("protocolNumber", &protocolNumber)
    visitor.choice("type", &type)
    visitor.text("phase", &phase)
    visitor.text("sponsor", &sponsor)
    visitor.text("country", &country)
    visitor.text("indication", &indication)
    visitor.text("status", &status)
    visitor.choice("referenceStart", &referenceStart)
    visitor.choice("referenceEnd", &referenceEnd)
    visitor.choice("ageAt", &ageAt)
    visitor.integer("cycleLength", &cycleLength)
    visitor.integer("treatmentEmergentDays", &treatmentEmergentDays)
    visitor.flag("deriveBestResponse", &deriveBestResponse)
    visitor.text("responseCriteria", &responseCriteria)
    visitor.text("dictionaryVersion", &dictionaryVersion)
    visitor.text("drugDictionary", &drugDictionary)
    visitor.text("drugDictionaryVersion", &drugDictionaryVersion)
    visitor.list("drugs", &drugs)
    visitor.list("arms", &arms)
    visitor.list("epochs", &epochs)
    visitor.list("visits", &visits)
    visitor.list("regimen", &regimen)
    visitor.list("sites", &sites)
    visitor.texts("expectedReactions", &expectedReactions)
    visitor.list("populations", &populations)
    visitor.list("criteria", &criteria)
    visitor.list("summary", &summary)
    visitor.list("translations", &translations)
  }
}
