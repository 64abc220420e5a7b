import Diagnostics
import SourceModel

/// Finds the match of a record.
struct RuleMatcher {
  private struct Key: Hashable {
    var event, form, group: Symbol
  }

  private let bound: BoundMapping
  private var matches: [Key: RecordMatch] = [:]

  init(_ bound: BoundMapping) { self.bound = bound }

  mutating func match(_ record: SourceRecord, in symbols: Symbols) -> RecordMatch {
    let key = Key(event: record.event, form: record.form, group: record.group)
    if let known = matches[key] { return known }
    let match = find(record, symbols)
    matches[key] = match
    return match
  }

  /// Hands over the books on all records closed since the last time.
  func moveBooks(to ledger: inout Ledger) {
    for match in matches.values { match.moveBooks(to: &ledger) }
  }

  private func find(_ record: SourceRecord, _ symbols: Symbols) -> RecordMatch {
    let mapping = bound.mapping
    let (event, form, group) = (symbols[record.event], symbols[record.form], symbols[record.group])
    let ignored = mapping.ignores.first { rule in
      rule.items.isEmpty && rule.forms.contains { $0.matches(form) || $0.matches(group) }
    }
    return RecordMatch(
      rules: mapping.rules.filter {
        $0.pattern.matches(event: event, form: form, group: group)
      },
      form: form.isEmpty || form == group ? group : "\(form)/\(group)", ignored: ignored?.reason,
      bound)
  }
}
