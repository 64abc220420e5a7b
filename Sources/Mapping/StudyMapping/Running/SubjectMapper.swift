import ClinicalModel
import Diagnostics
import SourceModel

/// Fills canonical subjects from source subjects; one for each worker.
public final class SubjectMapper {
  private let bound: BoundMapping
  private let source: SourceSubject
  private let evaluator: RecordEvaluator
  private var matcher: RuleMatcher
  /// By the number of the record: rules that would have read it if their condition had held.
  private var heldBack: [Int: [RecordRule]] = [:]

  private lazy var attributeSteps = bound.attributeSteps

  public private(set) var ledger = Ledger()

  public init(_ bound: BoundMapping, source: SourceSubject) {
    self.bound = bound
    self.source = source
    evaluator = RecordEvaluator(bound: bound, subject: source)
    matcher = RuleMatcher(bound)
  }

  public func map(findings: inout [Finding], rejects: inout [Reject]) -> Subject {
    var subject = Subject()
    ledger.valuesDelivered += source.valueCount
    forEachRecord { number, record, match in
      if !record.isRepeat { map(number, record, match, into: &subject) }
    }
    if subject.source == nil { evaluator.fillFromAttributes(attributeSteps, &subject) }
    // Only when all records have been read, because rules of one may take values of another.
    forEachRecord { number, record, match in closeBooks(on: number, record, match) }
    heldBack.removeAll(keepingCapacity: true)
    identify(&subject)
    findings += evaluator.findings
    rejects += evaluator.rejects
    evaluator.findings.removeAll(keepingCapacity: true)
    evaluator.rejects.removeAll(keepingCapacity: true)
    ledger.subjects += 1
    return subject
  }

  /// Takes the books of the subjects mapped since the last call.
  public func takeLedger() -> Ledger {
    defer { ledger = Ledger() }
    matcher.moveBooks(to: &ledger)
    return ledger
  }

  /// Calls `body` with the number of each record that has data, the record, and what the mapping makes of it.
  private func forEachRecord(_ body: (Int, SourceRecord, RecordMatch) -> Void) {
    let records = source.records
    var match: RecordMatch?
    var matched = SourceRecord()
    for number in records.indices where !records[number].isContext {
      // Records of one form mostly come in a row.
      if match == nil || !records[number].isOfSameKind(as: matched) {
        matched = records[number]
        match = matcher.match(matched, in: source.symbols)
      }
      body(number, records[number], match!)
    }
  }

  private func map(
    _ number: Int, _ record: SourceRecord, _ match: RecordMatch, into subject: inout Subject
  ) {
    evaluator.load(record)
    for index in match.rules.indices {
      if let condition = match.rules[index].condition {
        evaluator.accept(itemsOf: condition)
        guard evaluator.holds(condition) else {
          heldBack[number, default: []].append(match.rules[index])
          continue
        }
      }
      var filler = FieldFiller(evaluator: evaluator, program: match.steps[index])
      _ = match.rules[index].kind.fill(&subject, &filler)
    }
  }

  private func closeBooks(on number: Int, _ record: SourceRecord, _ match: RecordMatch) {
    evaluator.revisit(record)
    guard !record.isRepeat else { return evaluator.closeBooksOnRepeat(match, &ledger) }
    let heldBack = heldBack.isEmpty ? [] : heldBack[number] ?? []
    evaluator.closeBooks(on: match, heldBack, &ledger)
  }

  /// Number, site and unique id, where no rule has set them.
  private func identify(_ subject: inout Subject) {
    let study = bound.mapping.study
    if subject.id == nil { subject.id = source.key }
    if subject.site == nil { subject.site = source.site }
    if let info = study.sites.first(where: { $0.id == subject.site }) {
      subject.siteName = subject.siteName ?? info.name
      subject.country = subject.country ?? info.country
      subject.investigator = subject.investigator ?? info.investigator
    }
    if subject.country == nil { subject.country = study.country }
    if subject.uniqueID == nil { subject.uniqueID = bound.identity.id(of: subject) }
  }
}

extension SourceRecord {
  fileprivate func isOfSameKind(as other: SourceRecord) -> Bool {
    form == other.form && group == other.group && event == other.event
  }
}
