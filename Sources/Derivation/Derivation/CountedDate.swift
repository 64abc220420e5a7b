import ClinicalModel

/// What a date can mean, counted once for many comparisons.
struct CountedDate {
  /// From the first to the last day, as `dayNumber` counts them.
  private(set) var days: ClosedRange<Int>
  /// From the first to the last minute, where the day is known and its hour.
  private(set) var minutes: ClosedRange<Int>?

  init(_ date: PartialDate) {
    days = date.days
    minutes = date.hasTime && date.isComplete ? date.bounds : nil
  }

  /// The day after, without a time.
  var nextDay: CountedDate {
    var next = self
    next.days = days.lowerBound + 1...days.upperBound + 1
    next.minutes = nil
    return next
  }

  /// Whether this is on or after the other, as far as both are known; nil when it can't be told.
  ///
  /// The time of day counts only where both have one: an event on the day of a dose, without its
  /// hour, is not before it.
  func isOnOrAfter(_ other: CountedDate) -> Bool? {
    if let minutes, let others = other.minutes {
      if minutes.lowerBound >= others.lowerBound { return true }
      return minutes.upperBound < others.lowerBound ? false : nil
    }
    if days.lowerBound >= other.days.upperBound { return true }
    return days.upperBound < other.days.lowerBound ? false : nil
  }
}

extension PartialDate {
  /// The first and the last day the date can mean, as `dayNumber` counts them.
  var days: ClosedRange<Int> {
    if let day = dayNumber { return day...day }
    let bounds = bounds
    return Self.day(ofMinute: bounds.lowerBound)...Self.day(ofMinute: bounds.upperBound)
  }

  /// Whether this is on or after the other, as far as both are known; nil when it can't be told.
  public func isOnOrAfter(_ other: PartialDate) -> Bool? {
    CountedDate(self).isOnOrAfter(CountedDate(other))
  }

  private static func day(ofMinute minute: Int) -> Int {
    minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
  }
}
