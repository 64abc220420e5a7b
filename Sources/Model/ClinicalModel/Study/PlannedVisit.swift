/// A visit of the plan.
public struct PlannedVisit: Record, Hashable {
  public var number: DecimalNumber?
  public var name: String?
  /// The event in the source that this visit is.
  public var event: String?
  public var cycle: Int?
  public var day: Int?
  public var setting: Setting?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.number("number", &number)
    visitor.text("name", &name)
    visitor.text("event", &event)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.choice("setting", &setting)
  }
}
