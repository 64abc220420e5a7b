/// One administration, or one interval of constant dosing, planned or given.
public struct Dose: ClinicalRecord {
  /// The id of one of the study's drugs.
  public var drug: String?
  public var amount: Quantity?
  public var plannedAmount: Quantity?
  public var status: DoseStatus?
  public var notGivenReason: String?
  /// Dose form, such as CAPSULE.
  public var form: String?
  public var route: String?
  public var frequency: String?
  public var start: PartialDate?
  public var end: PartialDate?
  public var duration: Quantity?
  /// Line of therapy.
  public var line: Int?
  /// The name of the planned visit.
  public var visit: String?
  public var cycle: Int?
  /// The day of the cycle.
  public var day: Int?
  public var setting: Setting?
  public var change: DoseChange?
  public var changeReason: String?
  /// The numbers of the adverse events because of which it was changed or not given.
  public var events: [String] = []
  /// Such an event in words, where the source names it and gives no number.
  public var eventTerm: String?
  public var lot: String?
  /// The intended regimen in words.
  public var regimen: String?
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
    visitor.text("drug", &drug)
    visitor.quantity("amount", &amount)
    visitor.quantity("plannedAmount", &plannedAmount)
    visitor.choice("status", &status)
    visitor.text("notGivenReason", &notGivenReason)
    visitor.text("form", &form)
    visitor.text("route", &route)
    visitor.text("frequency", &frequency)
    visitor.date("start", &start)
    visitor.date("end", &end)
    visitor.quantity("duration", &duration)
    visitor.integer("line", &line)
    visitor.text("visit", &visit)
    visitor.integer("cycle", &cycle)
    visitor.integer("day", &day)
    visitor.choice("setting", &setting)
    visitor.choice("change", &change)
    visitor.text("changeReason", &changeReason)
    visitor.texts("events", &events)
    visitor.text("eventTerm", &eventTerm)
    visitor.text("lot", &lot)
    visitor.text("regimen", &regimen)
    visitor.text("epoch", &epoch)
    visitor.flag("cycleDerived", &cycleDerived)
    visitor.flag("dayDerived", &dayDerived)
    visitor.list("qualifiers", &qualifiers)
    visitor.provenance("source", &source)
  }
}
