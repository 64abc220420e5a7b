/// A planned path through the study.
public struct Arm: Record, Hashable {
  public var code: String?
  public var name: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("code", &code)
    visitor.text("name", &name)
  }
}
