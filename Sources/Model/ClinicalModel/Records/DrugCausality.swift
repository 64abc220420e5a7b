/// What an assessor thinks of one drug's part in an event.
public struct DrugCausality: Record, Hashable {
  public var drug: String?
  public var assessment: Causality?
  /// As collected, in the site's language.
  public var verbatim: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("drug", &drug)
    visitor.choice("assessment", &assessment)
    visitor.text("verbatim", &verbatim)
  }
}

extension [DrugCausality] {
  /// The strongest causality over all drugs; classes that exclude a reaction come last.
  public var strongest: Causality? {
    if count < 2 { return first?.assessment }
    return Causality.strongestFirst.first { one in contains { $0.assessment == one } }
  }
}
