/// A laboratory result or a vital sign.
public struct Measurement: ClinicalRecord {
  public var category: MeasurementCategory?
  public var panel: String?
  public var code: String?
  public var name: String?
  public var result: Quantity?
  /// A result that is no number.
  public var text: String?
  public var rangeLow: DecimalNumber?
  public var rangeHigh: DecimalNumber?
  public var indicator: String?
  public var specimen: String?
  public var method: String?
  public var fasting: Bool?
  public var baseline: Bool?
  public var date: PartialDate?
  public var notDoneReason: String?
  /// The name of the planned visit.
  public var visit: String?
  public var cycle: Int?
  /// The day of the cycle.
  public var day: Int?
  /// Derived from the dates of the epochs.
  public var epoch: String?
  /// Derived: the cycle was computed, not collected.
  public var cycleDerived: Bool?
  /// Derived: the day was computed, not collected.
  public var dayDerived: Bool?
  public var qualifiers: [Qualifier] = []
  public var source: Provenance?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.choice("category", &category)
    visitor.text("panel", &panel)
    visitor.text("code", &code)
    visitor.text("name", &name)
    visitor.quantity("result", &result)
    visitor.text("text", &text)
    visitor.number("rangeLow", &rangeLow)
    visitor.number("rangeHigh", &rangeHigh)
    visitor.text("indicator", &indicator)
    visitor.text("specimen", &specimen)
    visitor.text("method", &method)
    visitor.flag("fasting", &fasting)
    visitor.flag("baseline", &baseline)
    visitor.date("date", &date)
    visitor.text("notDoneReason", &notDoneReason)
    visitor.text("visit", &visit)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.text("epoch", &epoch)
    visitor.flag("cycleDerived", &cycleDerived)
    visitor.flag("dayDerived", &dayDerived)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
