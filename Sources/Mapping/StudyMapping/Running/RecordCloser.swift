import Diagnostics
import SourceModel

/// Closes the books on a record: what was read of it, what became of each value.
struct RecordCloser {
  let evaluator: RecordEvaluator
  let match: RecordMatch
  /// Rules that would have read the record if their condition had held.
  let heldBack: [RecordRule]
  private var subject: SourceSubject { evaluator.subject }

  init(evaluator: RecordEvaluator, match: RecordMatch, heldBack: [RecordRule]) {
    self.evaluator = evaluator
    self.match = match
    self.heldBack = heldBack
  }

  func close(_ ledger: inout Ledger) {
    var values = Ledger.Account()
    let rejectCount = evaluator.rejects.count
    for index in evaluator.record.values where isCounted(subject.values[index]) {
      values.read += 1
      switch subject.values[index].fate {
      case .mapped: values.mapped += 1
      case .rejected: values.rejected += 1
      case .unread where evaluator.bound.isKeyColumn(subject.values[index].item):
        values.mapped += 1
      case .unread: settle(index, &values, &ledger)
      }
    }
    if evaluator.rejects.count > rejectCount { reportContradiction() }
    match.account.values += values
    match.account.records += account(of: values)
  }

  private func isCounted(_ value: SourceValue) -> Bool { !value.isEmpty && !value.isAttribute }

  /// A record counts as mapped when any of its values is, as rejected when nothing but rejects is
  /// left of it, else as ignored.
  private func account(of values: Ledger.Account) -> Ledger.Account {
    var account = Ledger.Account()
    account.read = 1
    if values.mapped > 0 {
      account.mapped = 1
    } else if values.rejected > 0 {
      account.rejected = 1
    } else {
      account.ignored = 1
    }
    return account
  }

  /// A value that no rule has read is ignored by a named rule, or rejected.
  private func settle(_ index: Int, _ values: inout Ledger.Account, _ ledger: inout Ledger) {
    let value = subject.values[index]
    if match.ignores(value.item, { reasonToIgnore(subject.symbols[value.item]) }) {
      values.ignored += 1
      return
    }
    let item = subject.symbols[value.item]
    values.rejected += 1
    let (code, explanation) = reasonToReject(item)
    if code != .conditionContradiction {
      ledger.unmappedItems[.init(form: match.form, item: item), default: 0] += 1
    }
    evaluator.rejects.append(
      Reject(
        code, explanation, at: subject.location(of: value, in: evaluator.record),
        verbatim: subject.text(of: value)))
  }

  /// One finding for the record, however many values it has.
  private func reportContradiction() {
    guard let condition = contradicted else { return }
    evaluator.findings.append(
      Finding(
        .conditionContradiction, .warning,
        "the record has values although \"\(condition)\" does not hold; it is not carried",
        at: subject.location(of: evaluator.record)))
  }

  /// The condition that kept every rule from reading the record.
  private var contradicted: String? {
    guard !match.rules.isEmpty, heldBack.count == match.rules.count else { return nil }
    return heldBack.first?.conditionText
  }

  private func reasonToIgnore(_ item: String) -> String? {
    let record = evaluator.record
    return evaluator.bound.mapping.ignores.first { rule in
      rule.items.contains { $0.matches(item) }
        && (rule.forms.isEmpty
          || rule.forms.contains {
            $0.matches(subject.symbols[record.form]) || $0.matches(subject.symbols[record.group])
          })
    }?.reason
  }

  private func reasonToReject(_ item: String) -> (FindingCode, String) {
    if match.rules.isEmpty {
      return (.recordNotMapped, "no rule of the mapping reads \(match.form), and none ignores it")
    }
    if let contradicted {
      return (
        .conditionContradiction,
        "\(item) is given although \"\(contradicted)\" does not hold; the record is not carried"
      )
    }
    return (.itemNotMapped, "no rule of the mapping reads the item, and none ignores it")
  }
}
