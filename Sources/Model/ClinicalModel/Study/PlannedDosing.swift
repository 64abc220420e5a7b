/// What the plan gives on which days of which cycles, and where.
public struct PlannedDosing: Record, Hashable {
  public var drug: String?
  public var amount: Quantity?
  public var duration: Quantity?
  public var route: String?
  public var frequency: String?
  public var days: [Int] = []
  public var cycles: [Int] = []
  public var setting: Setting?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("drug", &drug)
    visitor.quantity("amount", &amount)
    visitor.quantity("duration", &duration)
    visitor.text("route", &route)
    visitor.text("frequency", &frequency)
    visitor.integers("days", &days)
    visitor.integers("cycles", &cycles)
    visitor.choice("setting", &setting)
  }
}
