/// An untoward event, related to a drug or not.
public struct AdverseEvent: ClinicalRecord {
  /// The number on the page.
  public var identifier: String?
  /// The reported term, in English where the site gives one.
  public var term: String?
  /// The reported term in the site's own language.
  public var verbatim: String?
  public var lowestLevelTerm: Coded?
  public var preferredTerm: Coded?
  public var highLevelTerm: Coded?
  public var highLevelGroupTerm: Coded?
  /// System organ class.
  public var bodySystem: Coded?
  public var category: String?
  public var start: PartialDate?
  public var end: PartialDate?
  public var ongoing: Bool?
  public var severity: EventSeverity?
  public var grade: ToxicityGrade?
  public var serious: Bool?
  public var seriousDeath: Bool?
  public var seriousLifeThreatening: Bool?
  public var seriousHospitalization: Bool?
  public var seriousDisability: Bool?
  public var seriousCongenital: Bool?
  /// Another medically important event.
  public var seriousImportant: Bool?
  public var causality: [DrugCausality] = []
  public var actions: [DrugAction] = []
  public var otherAction: String?
  public var outcome: EventOutcome?
  /// Listed in the label.
  public var expected: Bool?
  public var treatmentGiven: Bool?
  /// What may have influenced the event.
  public var influences: [String] = []
  public var cycle: Int?
  public var setting: Setting?
  /// Derived: began on or after the first dose.
  public var treatmentEmergent: Bool?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  /// Derived: the cycle was computed, not collected.
  public var cycleDerived: Bool?
  /// Derived: expectedness was computed, not collected.
  public var expectedDerived: Bool?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("identifier", &identifier)
    visitor.text("term", &term)
    visitor.text("verbatim", &verbatim)
    visitor.coded("lowestLevelTerm", &lowestLevelTerm)
    visitor.coded("preferredTerm", &preferredTerm)
    visitor.coded("highLevelTerm", &highLevelTerm)
    visitor.coded("highLevelGroupTerm", &highLevelGroupTerm)
    visitor.coded("bodySystem", &bodySystem)
    visitor.text("category", &category)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.flag("ongoing", &ongoing)
    visitor.choice("severity", &severity)
    visitor.choice("grade", &grade)
    visitor.flag("serious", &serious)
    visitor.flag("seriousDeath", &seriousDeath)
    visitor.flag("seriousLifeThreatening", &seriousLifeThreatening)
    visitor.flag("seriousHospitalization", &seriousHospitalization)
    visitor.flag("seriousDisability", &seriousDisability)
    visitor.flag("seriousCongenital", &seriousCongenital)
    visitor.flag("seriousImportant", &seriousImportant)
    visitor.list("causality", &causality)
    visitor.list("actions", &actions)
    visitor.text("otherAction", &otherAction)
    visitor.choice("outcome", &outcome)
    visitor.flag("expected", &expected)
    visitor.flag("treatmentGiven", &treatmentGiven)
    visitor.texts("influences", &influences)
    visitor.integer("cycle", &cycle)
    visitor.choice("setting", &setting)
    visitor.flag("treatmentEmergent", &treatmentEmergent)
    visitor.text("epoch", &epoch)
    visitor.flag("cycleDerived", &cycleDerived)
    visitor.flag("expectedDerived", &expectedDerived)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
