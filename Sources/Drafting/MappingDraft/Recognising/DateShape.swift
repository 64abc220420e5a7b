/// The ways to write a date that a shape can be, in the words of `dates: formats:`.
enum DateShape {
  /// What is written like this; empty for what is no date, and `ISO 8601` where no format is needed.
  static func patterns(of shape: ValueShape, _ extremes: ValueSurvey.Extremes) -> [String] {
    guard !shape.text.unicodeScalars.contains(where: isForeign) else { return [] }
    let (date, time) = parted(shape.text)
    guard let suffix = timePatterns[time] else { return [] }
    if let whole = withoutUnknownParts(date) {
      return patterns(of: whole.shape, whole.extremes).map { $0 + suffix }
    }
    if date == "9999" { return isYear(extremes.largest[0]) && time.isEmpty ? [iso] : [] }
    if date == "99999999" {
      let isDate = (1_900_01_01...2_100_12_31).contains(extremes.largest[0])
      return isDate ? ["yyyyMMdd" + suffix] : []
    }
    if date == "999999999999" {
      let isDate = (1_900_01_01_0000...2_100_12_31_2359).contains(extremes.largest[0])
      return isDate && time.isEmpty ? ["yyyyMMddHHmm"] : []
    }
    if ["9999-99-99", "9999-99"].contains(date) {
      return [isISOTime(time) ? iso : "yyyy-MM-dd" + suffix]
    }
    return (named(date) ?? numbered(date, extremes.largest)).map { $0 + suffix }
  }

  static let iso = "ISO 8601"

  /// The same shape with digits where words stand for what is not known: `9999-AA-AA`, `AA/99/9999`.
  private static func withoutUnknownParts(_ date: String) -> (
    shape: ValueShape, extremes: ValueSurvey.Extremes
  )? {
    guard date.contains("A"), date.contains("9999"), named(date) == nil else { return nil }
    let words = date.split { $0 != "A" }
    guard words.allSatisfy({ (2...3).contains($0.count) }) else { return nil }
    let text = date.replacing("AAA", with: "99").replacing("AA", with: "99")
    let numbers = text.split { $0 != "9" }.map { $0.count == 4 ? 2000 : 1 }
    return (ValueShape(text: text), ValueSurvey.Extremes(count: 0, largest: numbers))
  }

  /// A letter that is none of a date: a word for what is not known.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 127 && scalar.properties.isAlphabetic
      && !"년월일年月日".unicodeScalars.contains(scalar)
  }

  /// Times that follow a date, and how formats write them.
  private static let timePatterns: [String: String] = [
    "": "", " 99:99": " HH:mm", " 99:99:99": " HH:mm:ss", " 9:99": " H:mm", "A99:99": "THH:mm",
    "A99:99:99": "THH:mm:ss",
  ]

  private static func isISOTime(_ time: String) -> Bool { time.isEmpty || time.first == "A" }

  private static func parted(_ text: String) -> (date: String, time: String) {
    guard let colon = text.firstIndex(of: ":") else { return (text, "") }
    let start = text[..<colon].lastIndex { $0 == " " || $0 == "A" } ?? text.startIndex
    return (String(text[..<start]), String(text[start...]))
  }

  private static func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }

  /// Dates with the name of the month: `99-AAA-9999`.
  private static func named(_ date: String) -> [String]? {
    guard let month = date.firstRange(of: "AAA"), !date.contains("AAAA") else { return nil }
    let before = date[..<month.lowerBound]
    let after = date[month.upperBound...]
    if let first = day(before), let last = year(after) { return [first + "MMM" + last] }
    let mark = before.drop { $0 == "9" }
    guard before == "9999" + mark, isMark(mark), after.hasPrefix(mark),
      after.dropFirst(mark.count) == "99"
    else { return nil }
    return ["yyyy\(mark)MMM\(mark)dd"]
  }

  private static func day(_ text: Substring) -> String? {
    let digits = text.prefix { $0 == "9" }
    // Letters stand for a day that is not known: UN-MAR-2015.
    let isUnknown = text.hasPrefix("AA") && !text.hasPrefix("AAA")
    guard isUnknown || (1...2).contains(digits.count) else { return nil }
    let mark = text.dropFirst(isUnknown ? 2 : digits.count)
    return isMark(mark) ? (digits.count == 1 ? "d" : "dd") + mark : nil
  }

  private static func year(_ text: Substring) -> String? {
    let mark = text.prefix { $0 != "9" }
    guard isMark(mark) else { return nil }
    switch text.dropFirst(mark.count) {
    case "9999": return mark + "yyyy"
    case "99": return mark + "yy"
    default: return nil
    }
  }

  private static func isMark(_ text: Substring) -> Bool {
    text.count <= 2 && text.allSatisfy { "-/. ,".contains($0) }
  }

  /// Dates of numbers alone: `99.99.9999`, `9999년 9월 99일`, `99.9999`.
  private static func numbered(_ date: String, _ largest: [Int]) -> [String] {
    let runs = date.split { $0 != "9" }.map(\.count)
    guard date.contains(where: { $0 != "9" }), !date.contains("A"), date.first == "9" else {
      return []
    }
    switch (runs, runs.count) {
    case (_, 3) where runs[0] == 4 && fits(runs[1...], 2):
      return [written(date, ["yyyy", "M", "d"])]
    case (_, 3) where runs[2] == 4 && fits(runs[..<2], 2) && isYear(largest[2]):
      return dayOrMonth(date, "yyyy", largest)
    case (_, 3) where runs == [2, 2, 2]: return dayOrMonth(date, "yy", largest)
    case ([4, 2], _), ([4, 1], _):
      return isYear(largest[0]) && largest[1] <= 12 ? [written(date, ["yyyy", "M"])] : []
    case ([2, 4], _), ([1, 4], _):
      return isYear(largest[1]) && largest[0] <= 12 ? [written(date, ["M", "yyyy"])] : []
    default: return []
    }
  }

  private static func fits(_ runs: ArraySlice<Int>, _ longest: Int) -> Bool {
    runs.allSatisfy { $0 <= longest }
  }

  /// Which number is the day shows where one is above 12; else the mark tells where it was written.
  private static func dayOrMonth(_ date: String, _ year: String, _ largest: [Int]) -> [String] {
    guard largest[0] <= 31, largest[1] <= 31 else { return [] }
    if largest[1] > 12, largest[0] <= 12 { return [written(date, ["M", "d", year])] }
    return [written(date, ["d", "M", year])]
  }

  /// The shape with its runs of digits named; a letter is doubled where two digits stand.
  private static func written(_ date: String, _ names: [String]) -> String {
    var text = ""
    var number = 0
    var rest = date[...]
    while let first = rest.first {
      guard first == "9" else {
        text.append(first)
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { $0 == "9" }
      let name = names[number]
      text += name.count == 1 && run.count == 2 ? name + name : name
      number += 1
      rest = rest.dropFirst(run.count)
    }
    return text
  }
}
