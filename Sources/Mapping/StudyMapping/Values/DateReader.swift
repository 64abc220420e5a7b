import ClinicalModel

/// What a text says of a date.
enum DateOutcome {
  case date(PartialDate)
  /// A word for "unknown", or nothing.
  case unknown
  /// The calendar has no such date: what of it is possible, up to the first impossible part.
  case impossible(PartialDate)
  case unreadable
}

/// Reads dates as ISO 8601 and in the formats and words of a study.
struct DateReader: Sendable {
  var formats: [DateFormat] = []
  var unknownWords: [[UInt8]] = []
  /// Two-digit years below it are of the 2000s, the others of the 1900s.
  var pivot: Int?

  func read(_ bytes: UnsafeRawBufferPointer) -> DateOutcome {
    let bytes = Self.withoutDecimal(bytes)
    if let date = PartialDate(iso8601: bytes) { return .date(date) }
    if isUnknown(bytes) { return .unknown }
    var impossible: PartialDate?
    for format in [Self.iso, Self.isoTime, Self.isoWithBlank] + formats {
      guard let parts = match(bytes, format) else { continue }
      if parts.isPossible { return parts.isEmpty ? .unknown : .date(parts) }
      impossible = impossible ?? parts.possiblePrefix
    }
    return impossible.map { .impossible($0) } ?? .unreadable
  }

  private static let iso = try! DateFormat("yyyy-MM-dd")
  private static let isoTime = try! DateFormat("yyyy-MM-ddTHH:mm")

  /// As RFC 3339 allows it (5.6), and REDCap writes it.
  private static let isoWithBlank = try! DateFormat("yyyy-MM-dd HH:mm:ss")

  /// `20080826.0`, `200803.0` and `2008.0` are dates that were kept as numbers.
  private static func withoutDecimal(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let count = bytes.count - 2
    guard count >= 4, bytes[count] == UInt8(ascii: "."), bytes[count + 1] == UInt8(ascii: "0"),
      bytes[..<count].allSatisfy({ (48...57).contains($0) })
    else { return bytes }
    return UnsafeRawBufferPointer(rebasing: bytes[..<count])
  }

  private func isUnknown(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unknownWords.contains { equalsIgnoringCase(bytes, $0) }
  }

  /// The parts as the format reads them, whether or not the calendar has such a date. A text that
  /// ends early is a partial date, provided that the format goes from year to day.
  private func match(_ bytes: UnsafeRawBufferPointer, _ format: DateFormat) -> PartialDate? {
    var date = PartialDate()
    var position = 0
    for (index, token) in format.tokens.enumerated() {
      if position == bytes.count, index > 0, format.tokens[0] == .year4 { return date }
      guard read(token, bytes, &position, &date) else { return nil }
    }
    return position == bytes.count ? date : nil
  }

  private func read(
    _ token: DateFormat.Token, _ bytes: UnsafeRawBufferPointer, _ position: inout Int,
    _ date: inout PartialDate
  ) -> Bool {
    if case .literal(let literal) = token { return skip(literal, bytes, &position) }
    if skipUnknown(bytes, &position) { return true }
    switch token {
    case .year4: return number(4...4, bytes, &position) { date.year = Int16($0) }
    case .year2:
      guard let pivot else { return false }
      return number(2...2, bytes, &position) {
        date.year = Int16($0 < pivot ? 2000 + $0 : 1900 + $0)
      }
    case .month(let n): return number(n...2, bytes, &position) { date.month = Int8($0) }
    case .day(let n): return number(n...2, bytes, &position) { date.day = Int8($0) }
    case .hour(let n): return number(n...2, bytes, &position) { date.hour = Int8($0) }
    case .minute(let n): return number(n...2, bytes, &position) { date.minute = Int8($0) }
    case .second(let n): return number(n...2, bytes, &position) { date.second = Int8($0) }
    case .monthName: return monthName(bytes, &position, &date)
    case .literal: return false
    }
  }

  private func number(
    _ digits: ClosedRange<Int>, _ bytes: UnsafeRawBufferPointer, _ position: inout Int,
    _ set: (Int) -> Void
  ) -> Bool {
    var value = 0
    var count = 0
    while count < digits.upperBound, position + count < bytes.count,
      (48...57).contains(bytes[position + count])
    {
      value = value * 10 + Int(bytes[position + count]) - 48
      count += 1
    }
    guard digits.contains(count) else { return false }
    position += count
    set(value)
    return true
  }

  /// A literal; blanks in it may be repeated in the text, and be missing where they part no digits.
  private func skip(
    _ literal: [UInt8], _ bytes: UnsafeRawBufferPointer, _ position: inout Int
  ) -> Bool {
    for byte in literal {
      if byte == 32 {
        if isAmongDigits(bytes, position) { return false }
        while position < bytes.count, bytes[position] == 32 { position += 1 }
      } else {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
      }
    }
    return true
  }

  private func isAmongDigits(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    guard position > 0, position < bytes.count else { return false }
    return (48...57).contains(bytes[position - 1]) && (48...57).contains(bytes[position])
  }

  private func skipUnknown(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Bool {
    for word in unknownWords.sorted(by: { $0.count > $1.count }) {
      guard position + word.count <= bytes.count else { continue }
      let part = UnsafeRawBufferPointer(rebasing: bytes[position..<position + word.count])
      if equalsIgnoringCase(part, word) {
        position += word.count
        return true
      }
    }
    return false
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ].map { Array($0.utf8) }

  private func monthName(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ date: inout PartialDate
  ) -> Bool {
    guard position + 3 <= bytes.count else { return false }
    let name = UnsafeRawBufferPointer(rebasing: bytes[position..<position + 3])
    guard let month = Self.months.firstIndex(where: { equalsIgnoringCase(name, $0) }) else {
      return false
    }
    position += 3
    date.month = Int8(month + 1)
    return true
  }
}

/// Whether bytes are those of a word, ASCII letters compared without regard to case.
func equalsIgnoringCase(_ bytes: UnsafeRawBufferPointer, _ word: [UInt8]) -> Bool {
  guard bytes.count == word.count else { return false }
  for index in word.indices where upper(bytes[index]) != upper(word[index]) { return false }
  return true
}

private func upper(_ byte: UInt8) -> UInt8 { (97...122).contains(byte) ? byte - 32 : byte }

extension PartialDate {
  /// The parts up to the first that the calendar or the clock does not have.
  fileprivate var possiblePrefix: PartialDate {
    var prefix = PartialDate()
    let steps: [(inout PartialDate) -> Void] = [
      { $0.year = self.year }, { $0.month = self.month }, { $0.day = self.day },
      { $0.hour = self.hour }, { $0.minute = self.minute }, { $0.second = self.second },
    ]
    for step in steps {
      var next = prefix
      step(&next)
      guard next.isPossible else { return prefix }
      prefix = next
    }
    return prefix
  }
}
