/// An assessment of the disease's response to treatment.
public struct Response: ClinicalRecord {
  /// Such as IMWG.
  public var criteria: String?
  /// CDISC codelist EVAL, such as INVESTIGATOR.
  public var assessor: String?
  public var date: PartialDate?
  /// Line of therapy that it answers to.
  public var line: Int?
  public var value: ResponseCategory?
  /// As collected.
  public var verbatim: String?
  /// The best overall response, not one visit's.
  public var best: Bool?
  /// Computed from the responses at the visits.
  public var derived: Bool?
  public var confirmed: Bool?
  /// Whether the disease progressed after it.
  public var progressed: Bool?
  public var progressionDate: PartialDate?
  public var notDoneReason: String?
  public var method: String?
  public var serumMProtein: Quantity?
  public var urineMProtein: Quantity?
  public var freeLightChainRatio: Quantity?
  public var freeLightChainDifference: Quantity?
  public var marrowPlasmaCells: Quantity?
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
    visitor.text("criteria", &criteria)
    visitor.text("assessor", &assessor)
    visitor.date("date", &date)
    visitor.integer("line", &line)
    visitor.choice("value", &value)
    visitor.text("verbatim", &verbatim)
    visitor.flag("best", &best)
    visitor.flag("derived", &derived)
    visitor.flag("confirmed", &confirmed)
    visitor.flag("progressed", &progressed)
    visitor.date("progressionDate", &progressionDate)
    visitor.text("notDoneReason", &notDoneReason)
    visitor.text("method", &method)
    visitor.quantity("serumMProtein", &serumMProtein)
    visitor.quantity("urineMProtein", &urineMProtein)
    visitor.quantity("freeLightChainRatio", &freeLightChainRatio)
    visitor.quantity("freeLightChainDifference", &freeLightChainDifference)
    visitor.quantity("marrowPlasmaCells", &marrowPlasmaCells)
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
