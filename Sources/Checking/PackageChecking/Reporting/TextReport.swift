import Diagnostics

/// Departures for people: a paragraph a rule, the gravest first, its first records, and all counts last.
struct TextReport {
  private let outcome: CheckOutcome
  private let shown: Int

  init(_ outcome: CheckOutcome, shown: Int) {
    self.outcome = outcome
    self.shown = shown
  }

  var text: String {
    let groups = Dictionary(grouping: outcome.departures, by: \.rule)
    let rules = outcome.rules.filter { groups[$0.id] != nil }
    let ordered = Severity.allCases.reversed().flatMap { severity in
      rules.filter { $0.severity == severity }
    }
    return ordered.map { paragraph($0, groups[$0.id] ?? []) }.joined() + counts(ordered.count)
  }

  private func paragraph(_ rule: Rule, _ departures: [Departure]) -> String {
    let ids = ([rule.id] + rule.published).joined(separator: " ")
    let head =
      "\(rule.severity.name): \(rule.title) [\(ids)]: \(departures.count)\(spread(departures))\n"
    let lines = departures.prefix(shown).map { "  \($0.line.visible)\n" }.joined()
    let left = departures.count - min(shown, departures.count)
    return head + lines + (left > 0 ? "  … and \(left) more\n" : "")
  }

  /// How many there are in each dataset, where they are many and in several.
  private func spread(_ departures: [Departure]) -> String {
    guard departures.count > shown else { return "" }
    let counts = Dictionary(grouping: departures, by: \.dataset).mapValues(\.count)
    guard counts.count > 1 else { return "" }
    let words = counts.sorted { $0.key < $1.key }.map { "\($0.key.visible) \($0.value)" }
    return " (\(words.joined(separator: ", ")))"
  }

  private func counts(_ rules: Int) -> String {
    let counts = Severity.allCases.reversed().map { severity in
      let count = outcome.departures.count { $0.severity == severity }
      return "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    let kinds = rules == 0 ? "" : " of \(rules) rule\(rules == 1 ? "" : "s")"
    return counts.joined(separator: ", ") + kinds + "\n"
  }
}

extension Departure {
  fileprivate var line: String {
    let number = row.map {
      file.hasSuffix(".xml") ? "line \($0)" : "row \($0)"
    }
    let place = [dataset, number, subject, sequence.map { "SEQ \($0)" }, variable]
      .compactMap(\.self).joined(separator: " ")
    return "\(place): \(value.map { "\"\($0)\": " } ?? "")\(message)"
  }
}
