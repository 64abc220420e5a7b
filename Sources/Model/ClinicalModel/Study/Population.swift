/// An analysis set and the reasons for exclusion in their order.
public struct Population: Record, Hashable {
  public var name: String?
  public var label: String?
  public var reasons: [String] = []

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("name", &name)
    visitor.text("label", &label)
    visitor.texts("reasons", &reasons)
  }
}
