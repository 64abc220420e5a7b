/// What a spreadsheet leaves of a text that it took for a date or for a long number.
public enum SpreadsheetTrace: Hashable, Sendable {
  /// `1-Jan`, `Jan-01`: two numbers with something between them, in either order.
  case dayAndMonth(Int, Int)
  /// `1.23E+05`: the digits that are not shown are lost.
  case exponent
  /// `1230000000000`: the digits behind the first fifteen, or those not shown, became zeros.
  case zeros

  /// Nil for most texts, and after a look at few bytes of them.
  @inlinable
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 4, let trace = Self.found(in: bytes) else { return nil }
    self = trace
  }

  @usableFromInline
  static func found(in bytes: UnsafeRawBufferPointer) -> SpreadsheetTrace? {
    switch (isDigit(bytes[0]), isDigit(bytes[bytes.count - 1])) {
    case (true, false): return bytes.count < 7 ? dayAndMonth(month: bytes.count - 3, bytes) : nil
    case (false, true): return bytes.count < 7 ? dayAndMonth(month: 0, bytes) : nil
    case (true, true):
      if hasExponent(bytes) { return .exponent }
      return bytes.count > 11 && bytes.allSatisfy(isDigit)
        && bytes.suffix(6).allSatisfy { $0 == 48 }
        ? .zeros : nil
    case (false, false): return nil
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.utf8) }

  /// A month's name at a place, a hyphen, and one or two digits on its other side.
  private static func dayAndMonth(month start: Int, _ bytes: UnsafeRawBufferPointer)
    -> SpreadsheetTrace?
  {
    let hyphen = start == 0 ? 3 : start - 1
    let digits = start == 0 ? bytes[4...] : bytes[..<hyphen]
    guard bytes[hyphen] == 45, let number = number(digits),
      let month = months.firstIndex(where: { bytes[start..<start + 3].elementsEqual($0) })
    else { return nil }
    return .dayAndMonth(min(number, month + 1), max(number, month + 1))
  }

  /// Digits, perhaps with a point after the first, `E`, a sign and two or three digits.
  private static func hasExponent(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "E")), mark + 3 < bytes.count else {
      return false
    }
    let mantissa = bytes[1..<mark]
    return (bytes[mark + 1] == 43 || bytes[mark + 1] == 45)
      && bytes[(mark + 2)...].allSatisfy(isDigit)
      && (mantissa.isEmpty || mantissa.first == 46 && mantissa.dropFirst().allSatisfy(isDigit))
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard (1...2).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension SpreadsheetTrace {
  /// In words, for a person who has to look it up at the source.
  public var explanation: String {
    switch self {
    case .dayAndMonth: "reads like what a spreadsheet makes of numbers such as 01-01"
    case .exponent: "reads like a long number that a spreadsheet has shortened"
    case .zeros: "ends in zeros like a long number of which a spreadsheet has lost digits"
    }
  }
}
