/// A criterion of inclusion or exclusion, as the protocol has it.
public struct Criterion: Record, Hashable {
  /// As records of eligibility name it, 8 characters at most.
  public var code: String?
  public var text: String?
  public var category: EligibilityCategory?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("code", &code)
    visitor.text("text", &text)
    visitor.choice("category", &category)
  }
}
