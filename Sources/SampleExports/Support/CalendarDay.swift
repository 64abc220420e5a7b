/// A day of the Gregorian calendar, counted from 1970-01-01.
struct CalendarDay: Comparable {
  var number: Int

  init(number: Int) { self.number = number }

  /// After H. Hinnant's days-from-civil: years begin in March, so that leap days come last.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2024-03-07`
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2024-03`
  var isoMonth: String { String(iso.prefix(7)) }
  /// `2024`
  var isoYear: String { String(iso.prefix(4)) }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }
  static func - (day: Self, days: Int) -> Self { Self(number: day.number - days) }
  static func - (left: Self, right: Self) -> Int { left.number - right.number }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Tenths as a decimal number, without a zero after the point.
func tenths(_ value: Int) -> String {
  value % 10 == 0 ? String(value / 10) : "\(value / 10).\(value % 10)"
}
