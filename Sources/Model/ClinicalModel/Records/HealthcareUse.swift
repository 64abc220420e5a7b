/// Use of medical resources: a stay, a visit, an emergency.
public struct HealthcareUse: ClinicalRecord {
  /// Such as HOSPITALIZATION.
  public var kind: String?
  public var reason: String?
  /// The numbers of the adverse events that led to it.
  public var events: [String] = []
  /// Such an event in words, where the source names it and gives no number.
  public var eventTerm: String?
  public var verbatim: String?
  public var start: PartialDate?
  public var end: PartialDate?
  public var days: Int?
  /// How many, where only the number was collected.
  public var count: Int?
  public var line: Int?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("kind", &kind)
    visitor.text("reason", &reason)
    visitor.texts("events", &events)
    visitor.text("eventTerm", &eventTerm)
    visitor.text("verbatim", &verbatim)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.integer("days", &days)
    visitor.integer("count", &count)
    visitor.integer("line", &line)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
