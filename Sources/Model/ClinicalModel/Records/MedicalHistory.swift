/// A past or present condition, the disease under study among them.
public struct MedicalHistory: ClinicalRecord {
  public var identifier: String?
  public var category: String?
  public var term: String?
  public var verbatim: String?
  public var lowestLevelTerm: Coded?
  public var preferredTerm: Coded?
  public var highLevelTerm: Coded?
  public var highLevelGroupTerm: Coded?
  /// System organ class.
  public var bodySystem: Coded?
  public var diagnosed: PartialDate?
  public var start: PartialDate?
  public var end: PartialDate?
  public var ongoing: Bool?
  /// Yes or no to a question asked of everyone.
  public var present: Bool?
  /// Why such a question has no answer.
  public var notDoneReason: String?
  public var stage: String?
  public var subtype: String?
  public var severity: EventSeverity?
  /// What else was found of it.
  public var findings: [HistoryFinding] = []
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("identifier", &identifier)
    visitor.text("category", &category)
    visitor.text("term", &term)
    visitor.text("verbatim", &verbatim)
    visitor.coded("lowestLevelTerm", &lowestLevelTerm)
    visitor.coded("preferredTerm", &preferredTerm)
    visitor.coded("highLevelTerm", &highLevelTerm)
    visitor.coded("highLevelGroupTerm", &highLevelGroupTerm)
    visitor.coded("bodySystem", &bodySystem)
    visitor.date("diagnosed", &diagnosed)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.flag("ongoing", &ongoing)
    visitor.flag("present", &present)
    visitor.text("notDoneReason", &notDoneReason)
    visitor.text("stage", &stage)
    visitor.text("subtype", &subtype)
    visitor.choice("severity", &severity)
    visitor.list("findings", &findings)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
