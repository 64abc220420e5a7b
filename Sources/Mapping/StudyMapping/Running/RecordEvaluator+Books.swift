import Diagnostics
import SourceModel

/// Closes the books on a record: what was read of it, what became of each value.
extension RecordEvaluator {
  /// - Parameter heldBack: rules that would have read the record if their condition had held.
  func closeBooks(on match: RecordMatch, _ heldBack: [RecordRule], _ ledger: inout Ledger) {
    var values = Ledger.Account()
    let rejectCount = rejects.count
    for index in record.values where subject.values[index].isCounted {
      values.read += 1
      switch subject.values[index].fate {
      case .mapped: values.mapped += 1
      case .rejected: values.rejected += 1
      case .unread where isSettled(subject.values[index].item, match, &values): break
      case .unread:
        values.rejected += 1
        rejectUnread(index, match, heldBack, &ledger)
      }
    }
    if rejects.count > rejectCount { reportContradiction(match, heldBack) }
    match.account.values += values
    match.account.records += account(of: values)
  }

  /// A record that says again what another one says is read, and ignored with all of its values.
  func closeBooksOnRepeat(_ match: RecordMatch, _ ledger: inout Ledger) {
    var values = Ledger.Account()
    values.read = record.values.count { subject.values[$0].isCounted }
    values.ignored = values.read
    match.account.values += values
    match.account.records += account(of: values)
    ledger.ignoredBecause["the row says again what another one says", default: 0] += values.read
  }

  /// A value that no rule has read is settled when the reader itself has used it, or when a rule
  /// says why it is ignored.
  private func isSettled(
    _ item: Symbol, _ match: RecordMatch, _ values: inout Ledger.Account
  ) -> Bool {
    if bound.isKeyColumn(item) {
      values.mapped += 1
      return true
    }
    let isIgnored = match.ignores(item) ?? match.ignores(item, because: reasonToIgnore(item))
    if isIgnored { values.ignored += 1 }
    return isIgnored
  }

  private func reasonToIgnore(_ item: Symbol) -> String? {
    let (item, form, group) = (
      subject.symbols[item], subject.symbols[record.form], subject.symbols[record.group]
    )
    return bound.mapping.ignores.first { rule in
      rule.items.contains { $0.matches(item) }
        && (rule.forms.isEmpty || rule.forms.contains { $0.matches(form) || $0.matches(group) })
    }?.reason
  }

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

  private func rejectUnread(
    _ index: Int, _ match: RecordMatch, _ heldBack: [RecordRule], _ ledger: inout Ledger
  ) {
    let value = subject.values[index]
    let item = subject.symbols[value.item]
    let (code, explanation) = reasonToReject(item, match, heldBack)
    if code != .conditionContradiction {
      ledger.unmappedItems[.init(form: match.form, item: item), default: 0] += 1
    }
    rejects.append(
      Reject(
        code, explanation, at: subject.location(of: value, in: record),
        verbatim: subject.text(of: value)))
  }

  private func reasonToReject(
    _ item: String, _ match: RecordMatch, _ heldBack: [RecordRule]
  ) -> (FindingCode, String) {
    if match.rules.isEmpty {
      return (.recordNotMapped, "no rule of the mapping reads \(match.form), and none ignores it")
    }
    if let contradicted = match.contradicted(by: heldBack) {
      return (
        .conditionContradiction,
        "\(item) is given although \"\(contradicted)\" does not hold; the record is not carried"
      )
    }
    return (.itemNotMapped, "no rule of the mapping reads the item, and none ignores it")
  }

  /// One finding for the record, however many values it has.
  private func reportContradiction(_ match: RecordMatch, _ heldBack: [RecordRule]) {
    guard let condition = match.contradicted(by: heldBack) else { return }
    findings.append(
      Finding(
        .conditionContradiction, .warning,
        "the record has values although \"\(condition)\" does not hold; it is not carried",
        at: subject.location(of: record)))
  }
}

extension RecordMatch {
  /// The condition that kept every rule from reading a record.
  fileprivate func contradicted(by heldBack: [RecordRule]) -> String? {
    guard !rules.isEmpty, heldBack.count == rules.count else { return nil }
    return heldBack.first?.conditionText
  }
}

extension SourceValue {
  fileprivate var isCounted: Bool { !isEmpty && !isAttribute }
}
