/// The date of an export in the name of its file: `study_20240305`, `DATA_2024-03-05_1412`.
enum FileStamp {
  /// The name with `*` for its stamp; nil without one.
  static func pattern(of name: String) -> String? {
    let letters = Array(name)
    let runs = Self.runs(of: letters)
    for index in runs.indices {
      guard var last = dateEnd(runs, from: index, letters) else { continue }
      while last + 1 < runs.count, isTime(runs[last + 1], letters), touch(runs, last, letters) {
        last += 1
      }
      return String(letters[..<runs[index].lowerBound]) + "*"
        + String(letters[runs[last].upperBound...])
    }
    return nil
  }

  private static func runs(of letters: [Character]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, letter) in letters.enumerated() where letter.isASCII && letter.isNumber {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs
  }

  /// The last run of a date that begins with this one.
  private static func dateEnd(_ runs: [Range<Int>], from index: Int, _ letters: [Character]) -> Int?
  {
    let digits = String(letters[runs[index]])
    if [8, 12, 14].contains(digits.count), isDate(digits.prefix(8)) { return index }
    guard index + 2 < runs.count, touch(runs, index, letters), touch(runs, index + 1, letters)
    else { return nil }
    let parts = runs[index...index + 2].map { String(letters[$0]) }
    let isShaped = [[4, 2, 2], [2, 2, 4]].contains(parts.map(\.count))
    return isShaped && isDate(parts.joined()[...]) ? index + 2 : nil
  }

  /// `yyyyMMdd`, or `ddMMyyyy`.
  private static func isDate(_ digits: Substring) -> Bool {
    let isReal = { (year: Substring, month: Substring, day: Substring) in
      (1990...2099).contains(Int(year)!) && (1...12).contains(Int(month)!)
        && (1...31).contains(Int(day)!)
    }
    let middle = digits.dropFirst(4)
    return isReal(digits.prefix(4), middle.prefix(2), digits.suffix(2))
      || isReal(digits.suffix(4), digits.dropFirst(2).prefix(2), digits.prefix(2))
  }

  private static func isTime(_ run: Range<Int>, _ letters: [Character]) -> Bool {
    guard [2, 4, 6].contains(run.count) else { return false }
    let digits = letters[run].map { $0.wholeNumberValue! }
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    return pairs[0] < 24 && pairs.allSatisfy { $0 < 60 }
  }

  /// One mark stands between a run and the next.
  private static func touch(_ runs: [Range<Int>], _ index: Int, _ letters: [Character]) -> Bool {
    let end = runs[index].upperBound
    return runs[index + 1].lowerBound == end + 1 && "-_.T ".contains(letters[end])
  }
}
