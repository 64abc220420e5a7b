import ClinicalModel

extension Dose {
  /// Whether anything was administered: a record that only plans, or says "not given", is no dose.
  public var isGiven: Bool {
    if let status { return status == .given }
    guard let amount else { return plannedAmount == nil && notGivenReason == nil }
    return amount.number.value != 0
  }
}

extension Dose {
  /// When it was over: as collected, else of a single administration when it began and how long it
  /// took (SDTMIG 3.4, 6.1.3.1, EXENDTC).
  public var ends: PartialDate? {
    if let end { return end }
    guard frequency == nil || frequency == "ONCE" else { return nil }
    guard let start, let minutes = durationInMinutes else { return start }
    return start.adding(minutes: minutes) ?? start.dateOnly
  }

  private var durationInMinutes: Int? {
    guard let best = duration?.best, let minutes = Self.minutes[best.unit?.lowercased() ?? ""]
    else { return nil }
    let value = (best.number.value * minutes).rounded()
    return value >= 0 && value < 1e6 ? Int(value) : nil
  }

  private static let minutes: [String: Double] = [
    "min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": 60, "hr": 60, "hour": 60, "hours": 60,
  ]
}

extension PartialDate {
  /// So many minutes later; nil unless the date is complete and its hour and minute are known.
  fileprivate func adding(minutes: Int) -> PartialDate? {
    guard let dayNumber, let hour, let minute else { return nil }
    let total = (dayNumber * 24 + Int(hour)) * 60 + Int(minute) + minutes
    let day = total >= 0 ? total / 1440 : (total - 1439) / 1440
    var later = PartialDate(dayNumber: day)
    let rest = total - day * 1440
    (later.hour, later.minute, later.second) = (Int8(rest / 60), Int8(rest % 60), second)
    later.offset = offset
    return later
  }
}

extension Deriver {
  /// First and last exposure (SDTMIG 3.4, DM: RFXSTDTC, RFXENDTC; rule CG0148).
  func deriveExposure(of subject: inout Subject) {
    var first: PartialDate?
    var last: PartialDate?
    for index in subject.doses.indices where subject.doses[index].isGiven {
      let (start, end) = (subject.doses[index].start, subject.doses[index].ends)
      if let start { first = Self.earlier(first, start) }
      if let end = end ?? start { last = Self.later(last, end) }
    }
    subject.firstDose = first ?? subject.firstDose
    subject.lastDose = last ?? subject.lastDose
  }

  /// The one that is over first: of `2024-03` and `2024-03-05` the latter, of `2024-02` and
  /// `2024-03-05` the former. On one day, a dose without a time may have come before those with.
  private static func earlier(_ a: PartialDate?, _ b: PartialDate) -> PartialDate? {
    guard b.year != nil else { return a }
    guard let a else { return b }
    if a.isComplete, b.isComplete, a.dateOnly == b.dateOnly, a.hasTime != b.hasTime {
      return a.dateOnly
    }
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
