import SourceModel

/// Which rules read a record; decided once for each form and group.
struct RuleMatcher {
  struct Match {
    var rules: [Int] = []
    /// The name under which the ledger books the record.
    var form = ""
    /// The reason why the whole record is ignored, if it is.
    var ignored: String?
  }

  private struct Key: Hashable {
    var event, form, group: Symbol
  }

  private let mapping: StudyMapping
  private var matches: [Key: Match] = [:]

  init(_ mapping: StudyMapping) { self.mapping = mapping }

  mutating func match(_ record: SourceRecord, in symbols: Symbols) -> Match {
    let key = Key(event: record.event, form: record.form, group: record.group)
    if let match = matches[key] { return match }
    let match = find(record, symbols)
    matches[key] = match
    return match
  }

  private func find(_ record: SourceRecord, _ symbols: Symbols) -> Match {
    let (event, form, group) = (symbols[record.event], symbols[record.form], symbols[record.group])
    var match = Match()
    match.rules = mapping.rules.indices.filter {
      mapping.rules[$0].pattern.matches(event: event, form: form, group: group)
    }
    match.form = form.isEmpty || form == group ? group : "\(form)/\(group)"
    match.ignored =
      mapping.ignores.first { rule in
        rule.items.isEmpty && rule.forms.contains { $0.matches(form) || $0.matches(group) }
      }?.reason
    return match
  }
}
