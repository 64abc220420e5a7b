import StudyMapping

/// The days that a partial date may mean.
extension DateText {
  /// The first of them; nil without a year.
  var earliest: DateText? {
    guard let year else { return nil }
    return DateText(year, month ?? 1, day ?? 1)
  }

  /// The last of them; nil without a year.
  var latest: DateText? {
    guard let year else { return nil }
    return DateText(year, month ?? 12, day ?? daysOfMonth(month ?? 12))
  }

  /// The day so much later than a complete date.
  func adding(_ interval: StudyCheck.Interval) -> Int {
    switch interval {
    case .days(let days): return dayNumber! + days
    case .months(let months):
      let place = year! * 12 + month! - 1 + months
      let target = DateText(place / 12, place % 12 + 1, 1)!
      let last = target.daysOfMonth(target.month!)
      return DateText(target.year!, target.month!, min(day!, last))!.dayNumber!
    }
  }

  private init?(_ year: Int, _ month: Int, _ day: Int) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard (1...9999).contains(year) else { return nil }
    let years = String(repeating: "0", count: 4 - String(year).utf8.count) + String(year)
    self.init("\(years)-\(two(month))-\(two(day))")
  }
}
