/// What was done with one drug because of an event.
public struct DrugAction: Record, Hashable {
  public var drug: String?
  public var action: DrugActionTaken?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("drug", &drug)
    visitor.choice("action", &action)
  }
}
