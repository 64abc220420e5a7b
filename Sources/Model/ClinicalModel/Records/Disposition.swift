/// A milestone or a turn in the subject's way through the study.
public struct Disposition: ClinicalRecord {
  public var category: DispositionCategory?
  /// What it ends or begins, such as STUDY TREATMENT.
  public var scope: String?
  /// In standard words.
  public var term: String?
  /// As collected.
  public var verbatim: String?
  public var reason: String?
  public var date: PartialDate?
  /// The name of the planned visit.
  public var visit: String?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.choice("category", &category)
    visitor.text("scope", &scope)
    visitor.text("term", &term)
    visitor.text("verbatim", &verbatim)
    visitor.text("reason", &reason)
    visitor.date("date", &date)
    visitor.text("visit", &visit)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
