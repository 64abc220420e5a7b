/// A date as SDTM writes it, read by the checker's own means (ISO 8601; SDTMIG 3.4, 4.4.2).
struct DateText {
  let year, month, day: Int?
  /// The date and the time as they stand, for comparing.
  let text: String

  /// nil for a text that is no such date.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let numbers = Self.dateParts(parts[0]), parts.count == 1 || Self.isTime(parts[1]) else {
      return nil
    }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
    self.text = text
    guard isInCalendar else { return nil }
  }

  var isComplete: Bool { year != nil && month != nil && day != nil }

  /// Days since the first of March of year 0, by Zeller's way of counting; of a complete date.
  var dayNumber: Int? {
    guard var y = year, var m = month, let d = day else { return nil }
    if m < 3 { (y, m) = (y - 1, m + 12) }
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 + d - 1
  }

  private var isInCalendar: Bool {
    if let year, year == 0 { return false }
    guard (1...12).contains(month ?? 1) else { return false }
    return (1...(month.map(daysOfMonth) ?? 31)).contains(day ?? 1)
  }

  func daysOfMonth(_ month: Int) -> Int {
    [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private var isLeap: Bool {
    guard let year else { return true }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Year, month and day; a hyphen alone stands for a part that is not known.
  private static func dateParts(_ text: Substring) -> [Int?]? {
    var rest = text[...]
    var parts: [Int?] = []
    for width in [4, 2, 2] {
      if !parts.isEmpty {
        if rest.isEmpty { break }
        guard rest.first == "-" else { return nil }
        rest = rest.dropFirst()
      }
      if rest.first == "-" || (parts.isEmpty && rest.hasPrefix("--")) {
        rest = rest.dropFirst()
        parts.append(nil)
        continue
      }
      let digits = rest.prefix(width)
      guard digits.utf8.count == width, let number = Int(digits), digits.first != "+" else {
        return nil
      }
      parts.append(number)
      rest = rest.dropFirst(width)
    }
    guard rest.isEmpty, parts.last != .some(nil) else { return nil }
    return parts + Array(repeating: nil, count: 3 - parts.count)
  }

  private static func isTime(_ text: Substring) -> Bool {
    let clock = text.prefix { $0 != "Z" && $0 != "+" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    return zip(parts, [23, 59, 59]).allSatisfy { part, most in
      part == "-" || (Int(part.prefix(2)).map { (0...most).contains($0) } ?? false)
    }
  }
}
