/// A concomitant drug, or one taken before the study.
public struct Medication: ClinicalRecord {
  public var identifier: String?
  /// As reported.
  public var name: String?
  /// In the site's own language.
  public var verbatim: String?
  public var preferredName: Coded?
  public var atc: Coded?
  public var category: String?
  public var indication: String?
  /// The numbers of the adverse events that it was taken against.
  public var events: [String] = []
  /// Such an event in words, where the source names it and gives no number.
  public var eventTerm: String?
  public var amount: Quantity?
  public var form: String?
  public var frequency: String?
  public var route: String?
  public var start: PartialDate?
  public var end: PartialDate?
  public var ongoing: Bool?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("identifier", &identifier)
    visitor.text("name", &name)
    visitor.text("verbatim", &verbatim)
    visitor.coded("preferredName", &preferredName)
    visitor.coded("atc", &atc)
    visitor.text("category", &category)
    visitor.text("indication", &indication)
    visitor.texts("events", &events)
    visitor.text("eventTerm", &eventTerm)
    visitor.quantity("amount", &amount)
    visitor.text("form", &form)
    visitor.text("frequency", &frequency)
    visitor.text("route", &route)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.flag("ongoing", &ongoing)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
