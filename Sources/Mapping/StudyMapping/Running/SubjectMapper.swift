import ClinicalModel
import Diagnostics
import SourceModel

/// Fills canonical subjects from source subjects; one for each worker.
public final class SubjectMapper {
  private let bound: BoundMapping
  private let source: SourceSubject
  private let evaluator: RecordEvaluator
  private var matcher: RuleMatcher
  /// What each record was read by; the books are closed when all records have been read, because
  /// rules of one may take values of another.
  private var closings: [Closing] = []

  private struct Closing {
    let record: SourceRecord
    let match: RecordMatch
    let heldBack: [RecordRule]
  }

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
    for record in source.records where !record.isContext { map(record, into: &subject) }
    closeBooks()
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
    ledger.forms = matcher.takeAccounts()
    return ledger
  }

  private func map(_ record: SourceRecord, into subject: inout Subject) {
    let match = matcher.match(record, in: source.symbols)
    evaluator.load(record)
    var heldBack: [RecordRule] = []
    for (rule, program) in zip(match.rules, match.programs) {
      if let condition = rule.condition {
        evaluator.accept(itemsOf: condition)
        guard evaluator.holds(condition) else {
          heldBack.append(rule)
          continue
        }
      }
      var filler = FieldFiller(evaluator: evaluator, program: program)
      _ = rule.kind.fill(&subject, &filler)
    }
    closings.append(Closing(record: record, match: match, heldBack: heldBack))
  }

  private func closeBooks() {
    for closing in closings {
      evaluator.revisit(closing.record)
      RecordCloser(evaluator: evaluator, match: closing.match, heldBack: closing.heldBack)
        .close(&ledger)
    }
    closings.removeAll(keepingCapacity: true)
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
