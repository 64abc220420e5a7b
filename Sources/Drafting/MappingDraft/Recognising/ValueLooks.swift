/// What the values of a column are, by its type in the metadata, else by their looks.
extension Column {
  var looksLikeDate: Bool {
    let type = profile.dataType?.lowercased() ?? ""
    if type.contains("date") { return true }
    if hasCodes || ["time", "boolean", "float", "double"].contains(type) { return false }
    if isEmpty { return ["", "text", "string"].contains(type) }
    let dated = survey.shapes.reduce(0) { sum, entry in
      DateShape.patterns(of: entry.key, entry.value).isEmpty ? sum : sum + entry.value.count
    }
    // Answers of letters alone, such as UNK, speak neither for nor against a date.
    let worded = survey.shapes.reduce(0) { $1.key.isWord ? $0 + $1.value.count : $0 }
    return dated > 0 && dated * 2 >= survey.count - worded
  }

  var looksLikeTime: Bool {
    let type = profile.dataType?.lowercased() ?? ""
    if type.contains("time") && !type.contains("date") { return true }
    return !isEmpty
      && survey.shapes.allSatisfy { ["9:99", "99:99", "99:99:99"].contains($0.key.text) }
      && !survey.shapes.isEmpty
  }

  /// Most values are numbers, and so are the codes where there are some.
  var looksLikeNumber: Bool {
    if hasCodes { return profile.codes.allSatisfy { Int($0.code) != nil } }
    if looksLikeTime { return false }
    let type = profile.dataType?.lowercased() ?? ""
    if isEmpty { return !type.contains("date") && type != "boolean" }
    return areMost(".") || areMost(",")
  }

  var hasDecimalComma: Bool { hasDecimals(",") }
  var hasDecimalPoint: Bool { hasDecimals(".") }

  /// Its values are numbers, and some have this mark.
  private func hasDecimals(_ mark: Character) -> Bool {
    !hasCodes && !looksLikeDate && areMost(mark)
      && survey.shapes.contains { $0.key.text.contains(mark) && $0.key.isNumber(mark: mark) }
  }

  /// Two in three values are numbers with this mark, or without any.
  private func areMost(_ mark: Character) -> Bool {
    let numbers = survey.shapes.reduce(0) { $1.key.isNumber(mark: mark) ? $0 + $1.value.count : $0 }
    return numbers * 3 >= survey.count * 2
  }

  /// Each answer is a yes, a no, or not known.
  var looksLikeFlag: Bool {
    if profile.dataType?.lowercased() == "boolean" { return true }
    if entries.isEmpty { return isEmpty }
    let answers = entries.map { Answer($0) }
    return answers.contains(.yes) || answers.contains(.no) ? !answers.contains(nil) : false
  }

  /// The words of `entries` that mean a value, in hundredths of all that mean anything.
  func matched(_ words: ValueWords, parted separator: Character? = nil) -> Int {
    var texts = entries
    if let separator, !hasCodes {
      texts = texts.flatMap { entry in
        entry.code.split(separator: separator).map { (String($0), String($0)) }
      }
    }
    texts = texts.filter { Answer($0) != .unknown }
    guard !texts.isEmpty else { return isEmpty ? 100 : 0 }
    return texts.count { words.value(of: $0) != nil } * 100 / texts.count
  }

  /// What parts several answers in one value: `1,3`, `DEATH;HOSPITALIZATION`.
  var separator: Character? {
    let codes = Set(profile.codes.map(\.code))
    return [";", "|", ","].first { mark in
      survey.values.contains { value in
        guard value.contains(mark) else { return false }
        let parts = value.split(separator: mark)
        return codes.isEmpty || parts.allSatisfy { codes.contains(Words.trimmed($0)) }
      }
    }
  }
}
