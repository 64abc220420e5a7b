/// A free remark on a subject.
public struct Comment: ClinicalRecord {
  public var text: String?
  public var date: PartialDate?
  public var evaluator: String?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("text", &text)
    visitor.date("date", &date)
    visitor.text("evaluator", &evaluator)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
