import Diagnostics
import SourceModel

/// What the mapping makes of the records of one form and group; decided once for all of them.
final class RecordMatch {
  /// The rules that read them.
  let rules: [RecordRule]
  /// How each of them fills its records.
  let programs: [FieldSteps]
  /// The name under which the ledger books them.
  let form: String
  /// The reason why they are ignored as a whole, if they are.
  let ignored: String?
  /// The books on them.
  var account = Ledger.Form()
  /// Why each item that no rule reads is ignored; nil where it is not.
  private var reasons: [Symbol: String?] = [:]

  init(rules: [RecordRule], form: String, ignored: String?, _ bound: BoundMapping) {
    self.rules = rules
    programs = rules.map { FieldSteps($0.fields, bound) }
    self.form = form
    self.ignored = ignored
  }

  func reasonToIgnore(_ item: Symbol, _ find: () -> String?) -> String? {
    if let ignored { return ignored }
    if let known = reasons[item] { return known }
    let reason = find()
    reasons[item] = reason
    return reason
  }
}

/// Finds the match of a record.
struct RuleMatcher {
  private struct Key: Hashable {
    var event, form, group: Symbol
  }

  private let bound: BoundMapping
  private var matches: [Key: RecordMatch] = [:]
  /// Records of one form mostly come in a row.
  private var last: (key: Key, match: RecordMatch)?

  init(_ bound: BoundMapping) { self.bound = bound }

  mutating func match(_ record: SourceRecord, in symbols: Symbols) -> RecordMatch {
    let key = Key(event: record.event, form: record.form, group: record.group)
    if let last, last.key == key { return last.match }
    let match = matches[key] ?? find(record, symbols)
    matches[key] = match
    last = (key, match)
    return match
  }

  /// Takes the books of all records matched since the last call.
  mutating func takeAccounts() -> [String: Ledger.Form] {
    var accounts: [String: Ledger.Form] = [:]
    for match in matches.values {
      accounts[match.form, default: Ledger.Form()].records += match.account.records
      accounts[match.form, default: Ledger.Form()].values += match.account.values
      match.account = Ledger.Form()
    }
    return accounts
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
