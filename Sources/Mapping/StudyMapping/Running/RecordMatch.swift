import Diagnostics
import SourceModel

/// What the mapping makes of the records of one form and group; decided once for all of them. One
/// worker's own: it keeps the books on them.
final class RecordMatch {
  /// The rules that read them.
  let rules: [RecordRule]
  /// How each of them fills its records.
  let steps: [FieldSteps]
  /// The name under which the ledger books them.
  let form: String
  var account = Ledger.Form()
  /// The reason why they are ignored as a whole, if they are.
  private let ignored: String?
  /// Why values were ignored, and how many.
  private var reasons: [(text: String, count: Int)] = []
  /// What was decided on items that no rule reads, by the number of the item's symbol.
  private var verdicts: [Verdict] = []

  private enum Verdict {
    case open
    case rejected
    /// For the reason with this number.
    case ignored(Int)
  }

  init(rules: [RecordRule], form: String, ignored: String?, _ bound: BoundMapping) {
    self.rules = rules
    steps = rules.map { FieldSteps($0.fields, bound) }
    self.form = form
    self.ignored = ignored
  }

  /// Whether a value that no rule has read is ignored, which is booked; nil when nothing has been
  /// decided on its item.
  func ignores(_ item: Symbol) -> Bool? {
    guard Int(item.index) < verdicts.count else { return nil }
    switch verdicts[Int(item.index)] {
    case .open: return nil
    case .rejected: return false
    case .ignored(let number):
      reasons[number].count += 1
      return true
    }
  }

  /// Decides on an item for good, and on its first value.
  func ignores(_ item: Symbol, because reason: String?) -> Bool {
    let number = Int(item.index)
    if number >= verdicts.count {
      verdicts += Array(repeating: .open, count: number - verdicts.count + 1)
    }
    verdicts[number] = (ignored ?? reason).map { .ignored(self.number(of: $0)) } ?? .rejected
    return ignores(item)!
  }

  private func number(of reason: String) -> Int {
    if let known = reasons.firstIndex(where: { $0.text == reason }) { return known }
    reasons.append((reason, 0))
    return reasons.count - 1
  }

  /// Hands over the books on the records closed since the last time.
  func moveBooks(to ledger: inout Ledger) {
    ledger.forms[form, default: Ledger.Form()].records += account.records
    ledger.forms[form, default: Ledger.Form()].values += account.values
    account = Ledger.Form()
    for index in reasons.indices where reasons[index].count > 0 {
      ledger.ignoredBecause[reasons[index].text, default: 0] += reasons[index].count
      reasons[index].count = 0
    }
  }
}
