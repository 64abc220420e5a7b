/// One criterion and whether it was met.
public struct Eligibility: ClinicalRecord {
  public var category: EligibilityCategory?
  public var code: String?
  public var criterion: String?
  public var met: Bool?
  public var date: PartialDate?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.choice("category", &category)
    visitor.text("code", &code)
    visitor.text("criterion", &criterion)
    visitor.flag("met", &met)
    visitor.date("date", &date)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
