/// The forms that texts of a column have been seen in. They unite in any order.
struct ValueShape: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let integer = ValueShape(rawValue: 1 << 0)
  static let decimal = ValueShape(rawValue: 1 << 1)
  /// Four digits: a whole number, or a date of which nothing but its year is known.
  static let year = ValueShape(rawValue: 1 << 2)
  static let date = ValueShape(rawValue: 1 << 3)
  static let partialDate = ValueShape(rawValue: 1 << 4)
  static let datetime = ValueShape(rawValue: 1 << 5)
  static let partialDatetime = ValueShape(rawValue: 1 << 6)
  /// With a hyphen for a part that is not known: `2003---15` (SDTMIG 3.4, 4.4.2).
  static let incompleteDatetime = ValueShape(rawValue: 1 << 7)
  static let duration = ValueShape(rawValue: 1 << 8)
  static let interval = ValueShape(rawValue: 1 << 9)
  static let yesOrNo = ValueShape(rawValue: 1 << 10)
  static let other = ValueShape(rawValue: 1 << 11)

  static let number: ValueShape = [.integer, .decimal, .year]
  static let anyDate: ValueShape = [
    .year, .date, .partialDate, .datetime, .partialDatetime, .incompleteDatetime,
  ]
}

extension ValueShape {
  /// The form of one text.
  init(of text: UnsafeRawBufferPointer) {
    guard let first = text.first, text.count <= 64 else {
      self = .other
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = Self.number(text) ?? Self.date(text)
    case UInt8(ascii: "-"):
      let number = Self.number(text.dropFirst()).map { $0 == .year ? .integer : $0 }
      self = number ?? Self.date(text)
    case UInt8(ascii: "P") where text.count > 2 && text.dropFirst().allSatisfy(isOfDuration):
      self = .duration
    case UInt8(ascii: "N") where text.count == 1, UInt8(ascii: "Y") where text.count == 1:
      self = .yesOrNo
    default: self = .other
    }
  }

  /// A number as it would be written again: one with a leading zero is a code.
  private static func number(_ digits: some RandomAccessCollection<UInt8>) -> ValueShape? {
    let whole = digits.prefix(while: isDigit)
    let rest = digits.dropFirst(whole.count)
    guard let first = whole.first, whole.count <= 15, whole.count == 1 || first != UInt8(ascii: "0")
    else { return nil }
    if rest.isEmpty { return whole.count == 4 ? .year : .integer }
    guard rest.first == UInt8(ascii: "."), rest.count > 1, rest.dropFirst().allSatisfy(isDigit)
    else { return nil }
    return .decimal
  }

  /// A date of ISO 8601 by its pattern, with a 9 for each digit.
  private static func date(_ text: UnsafeRawBufferPointer) -> ValueShape {
    let pattern = String(
      decoding: text.map { isDigit($0) ? UInt8(ascii: "9") : $0 }, as: UTF8.self)
    if pattern.contains("/") { return .interval }
    let parts = pattern.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return shape(ofDate: parts[0]) }
    guard shape(ofDate: parts[0]) == .date else {
      return isIncomplete(parts[0]) ? .incompleteDatetime : .other
    }
    return shape(ofTime: parts[1])
  }

  private static func shape(ofDate pattern: Substring) -> ValueShape {
    switch pattern {
    case "9999-99-99": .date
    case "9999-99": .partialDate
    case "9999": .year
    default: isIncomplete(pattern) ? .incompleteDatetime : .other
    }
  }

  private static func isIncomplete(_ pattern: Substring) -> Bool {
    ["9999---99", "--99-99", "--99", "----99", "-----99", "9999-99--", "-"].contains(pattern)
  }

  private static func shape(ofTime pattern: Substring) -> ValueShape {
    var time = pattern
    for zone in ["Z", "+99:99", "-99:99"] where time.hasSuffix(zone) {
      time = time.dropLast(zone.count)
    }
    if time == "99" || time == "99:99" { return .partialDatetime }
    guard time.hasPrefix("99:99:99") else { return .incompleteDatetime }
    let fraction = time.dropFirst(8)
    return fraction.isEmpty || fraction.first == "." ? .datetime : .other
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isOfDuration(_ byte: UInt8) -> Bool {
  isDigit(byte) || ".YMWDTHS".utf8.contains(byte)
}
