import ClinicalModel

extension PartialDate {
  /// The first and the last day the date can mean, as `dayNumber` counts them.
  var days: ClosedRange<Int> {
    if let day = dayNumber { return day...day }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    return Self.day(ofMinute: low)...Self.day(ofMinute: high)
  }

  /// Whether this is on or after the other, as far as both are known; nil when it can't be told.
  ///
  /// The time of day counts only where both have one: an event on the day of a dose, without its
  /// hour, is not before it.
  func isOnOrAfter(_ other: PartialDate) -> Bool? {
    if hasTime, other.hasTime, isComplete, other.isComplete {
      let (mine, its) = (bounds, other.bounds)
      if mine.lowerBound >= its.lowerBound { return true }
      return mine.upperBound < its.lowerBound ? false : nil
    }
    return Self.isOnOrAfter(days, other.days)
  }

  static func isOnOrAfter(_ days: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Bool? {
    if days.lowerBound >= other.upperBound { return true }
    return days.upperBound < other.lowerBound ? false : nil
  }

  private static func day(ofMinute minute: Int) -> Int {
    minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
  }
}
