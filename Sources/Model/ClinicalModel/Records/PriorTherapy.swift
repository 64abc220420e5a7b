/// One line of treatment, or one drug of it, from before the study.
public struct PriorTherapy: ClinicalRecord {
  public var identifier: String?
  public var line: Int?
  public var regimen: String?
  public var drug: String?
  public var amount: Quantity?
  public var route: String?
  /// CDISC codelist FREQ, such as QD.
  public var frequency: String?
  /// The planned days, in words.
  public var schedule: String?
  public var start: PartialDate?
  public var end: PartialDate?
  public var ongoing: Bool?
  public var cycles: Int?
  public var bestResponse: ResponseCategory?
  public var responseDate: PartialDate?
  public var progressionDate: PartialDate?
  public var stopReason: String?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("identifier", &identifier)
    visitor.integer("line", &line)
    visitor.text("regimen", &regimen)
    visitor.text("drug", &drug)
    visitor.quantity("amount", &amount)
    visitor.text("route", &route)
    visitor.text("frequency", &frequency)
    visitor.text("schedule", &schedule)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.flag("ongoing", &ongoing)
    visitor.integer("cycles", &cycles)
    visitor.choice("bestResponse", &bestResponse)
    visitor.date("responseDate", &responseDate)
    visitor.date("progressionDate", &progressionDate)
    visitor.text("stopReason", &stopReason)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
