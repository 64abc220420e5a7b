/// A transplant or another procedure.
public struct Procedure: ClinicalRecord {
  public var category: String?
  public var term: String?
  public var verbatim: String?
  public var indication: String?
  /// The numbers of the adverse events because of which it was done.
  public var events: [String] = []
  /// Such an event in words, where the source names it and gives no number.
  public var eventTerm: String?
  public var start: PartialDate?
  public var end: PartialDate?
  /// The name of the planned visit.
  public var visit: String?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("category", &category)
    visitor.text("term", &term)
    visitor.text("verbatim", &verbatim)
    visitor.text("indication", &indication)
    visitor.texts("events", &events)
    visitor.text("eventTerm", &eventTerm)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.text("visit", &visit)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
