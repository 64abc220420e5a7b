/// A date or date and time of which every part may be unknown; nothing is ever imputed.
///
/// ISO 8601 as SDTM uses it: truncated on the right, a hyphen for an unknown part in the middle
/// (SDTMIG 3.4, 4.4.2).
public struct PartialDate: Hashable, Sendable {
  public var year: Int16?
  public var month: Int8?
  public var day: Int8?
  public var hour: Int8?
  public var minute: Int8?
  public var second: Int8?
  /// The offset from UTC in minutes, where the source states one.
  public var offset: Int16?

  public init(
    year: Int16? = nil, month: Int8? = nil, day: Int8? = nil, hour: Int8? = nil,
    minute: Int8? = nil, second: Int8? = nil, offset: Int16? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }

  public var isComplete: Bool { year != nil && month != nil && day != nil }
  public var isEmpty: Bool { year == nil && month == nil && day == nil && hour == nil }
  public var hasTime: Bool { hour != nil }

  /// The date without its time.
  public var dateOnly: PartialDate { PartialDate(year: year, month: month, day: day) }
}

extension PartialDate {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar, of a complete date.
  public var dayNumber: Int? {
    guard let year, let month, let day else { return nil }
    return Self.dayNumber(year: Int(year), month: Int(month), day: Int(day))
  }

  /// Counts in years that begin in March, so that the leap day comes last. The parts are small:
  /// no sum is checked for being too large.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year &- 1 : year
    let era = (y >= 0 ? y : y &- 399) / 400
    let yearOfEra = y &- era &* 400
    let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return era &* 146_097 &+ dayOfEra &- 719_468
  }

  /// The date that lies so many days after 1970-01-01; nil outside of the years 1 to 9999, which are all
  /// that ISO 8601 has as SDTM uses it.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: Int16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month: Int8(month),
      day: Int8(dayOfYear - (153 * shifted + 2) / 5 + 1))
  }

  private static let dayNumbers =
    dayNumber(year: 1, month: 1, day: 1)...dayNumber(year: 9999, month: 12, day: 31)

  /// The number of days in a month; without a year, February has 29.
  public static func days(inMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension PartialDate {
  /// The earliest and the latest instant the date can mean, as sortable numbers
  /// (minutes of a proleptic calendar); unknown parts open the range.
  public var bounds: ClosedRange<Int> {
    // A complete date, as most are, is counted once.
    let day = dayNumber
    let (first, last) = (day ?? firstDay, day ?? lastDay)
    let low = (first * 24 + Int(hour ?? 0)) * 60 + Int(minute ?? 0)
    let high = (last * 24 + Int(hour ?? 23)) * 60 + Int(minute ?? 59)
    return low...max(low, high)
  }

  private var firstDay: Int {
    Self.dayNumber(year: Int(year ?? 0), month: Int(month ?? 1), day: Int(day ?? 1))
  }

  private var lastDay: Int {
    let (year, month) = (Int(year ?? 9999), Int(month ?? 12))
    let day = day.map(Int.init) ?? Self.days(inMonth: month, year: year)
    return Self.dayNumber(year: year, month: month, day: day)
  }

  /// True when this date is surely before the other, whatever the unknown parts are.
  public func isSurelyBefore(_ other: PartialDate) -> Bool {
    bounds.upperBound < other.bounds.lowerBound
  }

  /// An order for sorting: by what is known, less complete dates first.
  public func precedes(_ other: PartialDate) -> Bool {
    let (a, b) = (bounds, other.bounds)
    if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
    return a.upperBound > b.upperBound
  }
}
