import ClinicalModel

extension Dose {
  /// Whether anything was administered: a record that only plans, or says "not given", is no dose.
  public var isGiven: Bool {
    if let status { return status == .given }
    guard let amount else { return plannedAmount == nil && notGivenReason == nil }
    return amount.number.value != 0
  }
}

extension Deriver {
  /// First and last exposure (SDTMIG 3.4, DM: RFXSTDTC, RFXENDTC).
  func deriveExposure(of subject: inout Subject) {
    var first: PartialDate?
    var last: PartialDate?
    for index in subject.doses.indices where subject.doses[index].isGiven {
      let (start, end) = (subject.doses[index].start, subject.doses[index].end)
      if let start { first = Self.earlier(first, start) }
      if let end = end ?? start { last = Self.later(last, end) }
    }
    subject.firstDose = first ?? subject.firstDose
    subject.lastDose = last ?? subject.lastDose
  }

  /// The one that is over first: of `2024-03` and `2024-03-05` the latter, of `2024-02` and
  /// `2024-03-05` the former.
  private static func earlier(_ a: PartialDate?, _ b: PartialDate) -> PartialDate? {
    guard b.year != nil else { return a }
    guard let a else { return b }
    let (x, y) = (a.bounds, b.bounds)
    if x.upperBound != y.upperBound { return x.upperBound < y.upperBound ? a : b }
    return x.lowerBound >= y.lowerBound ? a : b
  }

  /// The one that begins last.
  private static func later(_ a: PartialDate?, _ b: PartialDate) -> PartialDate? {
    guard b.year != nil else { return a }
    guard let a else { return b }
    let (x, y) = (a.bounds, b.bounds)
    if x.lowerBound != y.lowerBound { return x.lowerBound > y.lowerBound ? a : b }
    return x.upperBound <= y.upperBound ? a : b
  }
}
