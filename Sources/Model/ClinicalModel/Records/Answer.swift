/// One answer of a questionnaire.
public struct Answer: ClinicalRecord {
  public var instrument: String?
  public var section: String?
  public var code: String?
  public var question: String?
  /// As collected.
  public var answer: String?
  public var score: DecimalNumber?
  public var unit: String?
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
    visitor.text("instrument", &instrument)
    visitor.text("section", &section)
    visitor.text("code", &code)
    visitor.text("question", &question)
    visitor.text("answer", &answer)
    visitor.number("score", &score)
    visitor.text("unit", &unit)
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
