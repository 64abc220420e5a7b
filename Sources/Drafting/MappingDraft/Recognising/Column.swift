/// What is to be recognised: an item, or the items of all repetitions that stand side by side.
struct Column {
  /// `AETERM`, or `CM{n}_NAME`.
  let name: String
  /// The items that it stands for.
  let items: [String]
  let profile: ItemProfile
  /// What its name may mean, once prefixes are taken away.
  let stems: NameStems
  let question: Sentence
  let nameWords: Sentence

  init(name: String, items: [String], profile: ItemProfile, stems: NameStems) {
    self.name = name
    self.items = items
    self.profile = profile
    self.stems = stems
    question = Sentence(profile.label ?? "")
    nameWords = Sentence(stems.words.joined(separator: " "))
  }

  var survey: ValueSurvey { profile.survey }
  var hasCodes: Bool { !profile.codes.isEmpty }

  /// What stands for what: the code list, else the values themselves while they are few.
  var entries: [(code: String, decode: String)] {
    if hasCodes { return profile.codes }
    return survey.isCapped ? [] : survey.values.map { ($0, $0) }
  }

  var isEmpty: Bool { survey.count == 0 }
}

/// What the name of an item may mean: the whole of it, and what is left when prefixes are taken away.
struct NameStems {
  /// The words of the name, its unit left out.
  let words: [String]
  /// The unit that stands at its end.
  let unit: String?
  /// With how much a match of each counts.
  private(set) var stems: [(text: String, weight: Int)] = []

  /// - Parameters:
  ///   - leading: how many words all names of the form begin with.
  ///   - shared: letters that most names of the form begin with.
  init(_ name: String, leading: Int, shared: String) {
    (words, unit) = Self.withoutUnit(Words.ofName(name))
    let whole = words.joined()
    add(whole, 100)
    let own = words.dropFirst(leading).joined()
    add(own, 95)
    for text in [whole, own] where !shared.isEmpty && text.hasPrefix(shared) {
      add(String(text.dropFirst(shared.count)), 90)
    }
    for start in words.indices.dropFirst() { add(words[start...].joined(), 75) }
  }

  /// The stems, and those that are left when the prefix of a domain is taken away.
  func stems(without prefixes: [String]) -> [(text: String, weight: Int)] {
    var all = stems
    for (text, weight) in stems where weight >= 95 {
      for prefix in prefixes where text.hasPrefix(prefix) && text.count > prefix.count + 1 {
        all.append((String(text.dropFirst(prefix.count)), 90))
      }
    }
    return all
  }

  private mutating func add(_ text: String, _ weight: Int) {
    guard !text.isEmpty, !stems.contains(where: { $0.text == text }) else { return }
    stems.append((text, weight))
  }

  private static func withoutUnit(_ words: [String]) -> ([String], String?) {
    for count in [3, 2, 1] where words.count > count {
      let end = words.suffix(count).joined()
      if let unit = SystemWords.units[end] { return (Array(words.dropLast(count)), unit) }
    }
    return (words, nil)
  }
}
