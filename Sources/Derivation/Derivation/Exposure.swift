import ClinicalModel

extension Dose {
  /// Whether anything was administered: a record that only plans, or says "not given", is no dose.
  public var isGiven: Bool { withUnsafePointer(to: self) { Lent(place: $0).isGiven } }

  /// When it was over: as collected, else of a single administration when it began and how long it
  /// took (SDTMIG 3.4, 6.1.3.1, EXENDTC).
  public var ends: PartialDate? { withUnsafePointer(to: self) { Lent(place: $0).ends } }
}

extension Lent<Dose> {
  public var isGiven: Bool {
    if let status = self.status { return status == .given }
    if let amount = place.pointee.amount?.number.value { return amount != 0 }
    return place.pointee.plannedAmount == nil && place.pointee.notGivenReason == nil
  }

  public var ends: PartialDate? {
    if let end = self.end { return end }
    guard self.frequency ?? "ONCE" == "ONCE" else { return nil }
    guard let start = self.start, let minutes = self.duration?.minutes else { return self.start }
    return start.adding(minutes: minutes) ?? start.dateOnly
  }
}

extension Quantity {
  fileprivate var minutes: Int? {
    guard let minutesInUnit = Self.minutes[best.unit?.lowercased() ?? ""] else { return nil }
    let value = (best.number.value * minutesInUnit).rounded()
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
    guard var later = PartialDate(dayNumber: day) else { return nil }
    let rest = total - day * 1440
    (later.hour, later.minute, later.second) = (Int8(rest / 60), Int8(rest % 60), second)
    later.offset = offset
    return later
  }
}

extension Deriver {
  /// First and last exposure (SDTMIG 3.4, DM: RFXSTDTC, RFXENDTC; rule CG0148).
  func deriveExposure(of subject: inout Subject) {
    var exposure = Exposure()
    subject.doses.lendEach { dose in
      if dose.isGiven { exposure.add(dose.start, dose.ends) }
    }
    subject.firstDose = exposure.first?.date ?? subject.firstDose
    subject.lastDose = exposure.last?.date ?? subject.lastDose
  }
}

/// From the first dose to the last.
private struct Exposure {
  private(set) var first: BoundedDate?
  private(set) var last: BoundedDate?

  mutating func add(_ start: PartialDate?, _ end: PartialDate?) {
    let start = start.flatMap { BoundedDate($0, until: end) }
    if let start { first = first.map { Self.earlier($0, start) } ?? start }
    guard let end = end.map({ BoundedDate($0) }) ?? start else { return }
    last = last.map { Self.later($0, end) } ?? end
  }

  /// The one that is over first: of `2024-03` and `2024-03-05` the latter, of `2024-02` and
  /// `2024-03-05` the former. On one day, a dose without a time may have come before those with.
  private static func earlier(_ a: BoundedDate, _ b: BoundedDate) -> BoundedDate {
    if a.date.hasTime != b.date.hasTime, a.date.isComplete, a.date.dateOnly == b.date.dateOnly {
      return BoundedDate(a.date.dateOnly)!
    }
    if a.high != b.high { return a.high < b.high ? a : b }
    return a.low >= b.low ? a : b
  }

  /// The one that begins last.
  private static func later(_ a: BoundedDate, _ b: BoundedDate) -> BoundedDate {
    if a.low != b.low { return a.low > b.low ? a : b }
    return a.high <= b.high ? a : b
  }
}

/// A date of a known year with its bounds, counted once for many comparisons.
private struct BoundedDate {
  let date: PartialDate
  let low: Int
  private(set) var high: Int

  /// - Parameter end: what began on the date was over then, and so began no later.
  init?(_ date: PartialDate, until end: PartialDate? = nil) {
    guard date.year != nil else { return nil }
    let bounds = date.bounds
    (self.date, low, high) = (date, bounds.lowerBound, bounds.upperBound)
    guard let end, end.year != nil, !date.isComplete else { return }
    let latest = end.bounds.upperBound
    if latest >= low { high = min(high, latest) }
  }
}
