import ClinicalModel

/// A site's way to write dates: `dd-MMM-yyyy`, `yyyy.MM.dd`, `yyyy년 M월 d일`.
struct DateFormat: Sendable {
  enum Token: Equatable {
    case year4, year2
    /// At most two digits; two exactly where the pattern doubles the letter.
    case month(Int), day(Int), hour(Int), minute(Int), second(Int)
    case monthName
    case literal([UInt8])
  }

  let pattern: String
  let tokens: [Token]

  /// Nil with a reason when the pattern has a letter that is no part of a date.
  init(_ pattern: String) throws(FormatError) {
    self.pattern = pattern
    var tokens: [Token] = []
    var rest = Substring(pattern)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      if letter.isASCII, letter.isLetter, letter != "T" {
        guard let token = Self.token(letter, run.count) else {
          throw FormatError(
            "the date format \"\(pattern)\" has \"\(run)\"; a format is made of yyyy, yy, MM, M, MMM, dd, d, HH, mm, ss and what stands between them"
          )
        }
        tokens.append(token)
      } else {
        tokens.append(.literal(Array(run.utf8)))
      }
    }
    self.tokens = tokens
  }

  struct FormatError: Error {
    let message: String

    init(_ message: String) { self.message = message }
  }

  var hasTwoDigitYear: Bool { tokens.contains(.year2) }

  private static func token(_ letter: Character, _ count: Int) -> Token? {
    switch (letter, count) {
    case ("y", 4): .year4
    case ("y", 2): .year2
    case ("M", 3): .monthName
    case ("M", 1...2): .month(count)
    case ("d", 1...2): .day(count)
    case ("H", 1...2): .hour(count)
    case ("m", 1...2): .minute(count)
    case ("s", 1...2): .second(count)
    default: nil
    }
  }
}
