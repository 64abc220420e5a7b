/// A departure from the plan.
public struct Deviation: ClinicalRecord {
  public var category: String?
  /// In standard words.
  public var term: String?
  /// As collected; of a derived one, what was planned and what was done.
  public var verbatim: String?
  public var date: PartialDate?
  public var end: PartialDate?
  /// The name of the planned visit.
  public var visit: String?
  public var cycle: Int?
  /// The day of the cycle.
  public var day: Int?
  /// Derived: found by comparing the doses with the planned regimen, not collected.
  public var derived: Bool?
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
    visitor.date("date", &date)
    visitor.date("end", &end)
    visitor.text("visit", &visit)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.flag("derived", &derived)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
