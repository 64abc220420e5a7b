import SourceModel

/// What a cell says, apart from how a spreadsheet would show it.
enum SpreadsheetCell: Hashable {
  case number
  /// Two numbers that a spreadsheet takes for day and month, or month and year; the smaller first.
  case pair(Int, Int)
  /// Anything else: its bytes, by their hash.
  case text(UInt64)

  init(_ bytes: UnsafeRawBufferPointer) {
    if case .dayAndMonth(let first, let second) = SpreadsheetTrace(bytes) {
      self = .pair(first, second)
    } else if let pair = Self.pair(bytes) {
      self = pair
    } else if Self.number(bytes) != nil {
      self = .number
    } else {
      self = .text(bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
    }
  }

  /// Whether two cells say the same, and one of them may have been through a spreadsheet.
  static func agree(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    if left.elementsEqual(right) { return true }
    switch (SpreadsheetCell(left), SpreadsheetCell(right)) {
    case (.number, .number): return areEqualNumbers(left, right)
    case (.pair(let a, let b), .pair(let c, let d)):
      // Two of them as they stand are two values: 01-02 is not 02-01.
      let isAltered = SpreadsheetTrace(left) != nil || SpreadsheetTrace(right) != nil
      return isAltered && (a, b) == (c, d)
    default: return false
    }
  }

  /// `01-01`, `1/1`, `01-2001`.
  private static func pair(_ bytes: UnsafeRawBufferPointer) -> SpreadsheetCell? {
    guard (3...7).contains(bytes.count),
      let mark = bytes.firstIndex(where: { $0 == 45 || $0 == 47 }), mark > 0,
      let first = digits(bytes[..<mark]), let second = digits(bytes[(mark + 1)...])
    else { return nil }
    let (left, right) = (first % 100, second % 100)
    return .pair(min(left, right), max(left, right))
  }

  private static func digits(_ part: Swift.Slice<UnsafeRawBufferPointer>) -> Int? {
    guard !part.isEmpty, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return part.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard bytes.count < 30, let first = bytes.first, first == 45 || (46...57).contains(first),
      bytes.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69].contains($0) })
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  /// The same number, as far as the one with an exponent tells it. What is nearer to zero than
  /// any measurement (5.40E-79, the least that IBM's format of SAS knows) is zero.
  private static func areEqualNumbers(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard let a = number(left), let b = number(right) else { return false }
    if a == b || max(abs(a), abs(b)) < 1e-70 { return true }
    let traces = [(left, a), (right, b)].filter { SpreadsheetTrace($0.0) == .exponent }
    return traces.contains { abs(a - b) <= tolerance(of: $0.0, $0.1) }
  }

  /// Half of the last digit that is shown.
  private static func tolerance(of bytes: UnsafeRawBufferPointer, _ value: Double) -> Double {
    let mantissa = bytes.prefix { $0 != UInt8(ascii: "E") }
    let shown = Double(String(decoding: mantissa, as: UTF8.self)) ?? 1
    return (0..<max(0, mantissa.count - 2)).reduce(abs(value / shown) / 2) { half, _ in half / 10 }
  }
}
