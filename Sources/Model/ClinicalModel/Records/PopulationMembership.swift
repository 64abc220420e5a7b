/// Whether a subject belongs to an analysis set, and why not.
public struct PopulationMembership: Record {
  public var population: String?
  public var included: Bool?
  public var reason: String?
  public var date: PartialDate?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("population", &population)
    visitor.flag("included", &included)
    visitor.text("reason", &reason)
    visitor.date("date", &date)
  }
}
