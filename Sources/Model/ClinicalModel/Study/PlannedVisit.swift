/// A visit of the plan.
public struct PlannedVisit: Record, Hashable {
  public var number: DecimalNumber?
  public var name: String?
  /// The event in the source that this visit is.
  public var event: String?
  public var cycle: Int?
  public var day: Int?
  public var setting: Setting?
  /// In words, when it begins (TVSTRL).
  public var startRule: String?
  /// In words, when it ends (TVENRL).
  public var endRule: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.number("number", &number)
    visitor.text("name", &name)
    visitor.text("event", &event)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.choice("setting", &setting)
    visitor.text("startRule", &startRule)
    visitor.text("endRule", &endRule)
  }
}
