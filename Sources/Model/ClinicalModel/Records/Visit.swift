/// A visit that took place, or that was missed.
public struct Visit: ClinicalRecord {
  public var name: String?
  public var number: DecimalNumber?
  public var start: PartialDate?
  public var end: PartialDate?
  public var cycle: Int?
  public var day: Int?
  public var setting: Setting?
  public var occurred: Bool?
  /// Why it did not take place, or why it was unplanned.
  public var reason: String?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("name", &name)
    visitor.number("number", &number)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.choice("setting", &setting)
    visitor.flag("occurred", &occurred)
    visitor.text("reason", &reason)
    visitor.text("epoch", &epoch)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
