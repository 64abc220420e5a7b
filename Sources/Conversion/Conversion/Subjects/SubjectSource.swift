import CanonicalReader
import ClinicalModel
import Diagnostics
import SourceModel
import StudyMapping

/// Where canonical subjects come from: a mapped source, or the canonical stream itself.
protocol SubjectSource: Sendable {
  var study: Study { get }
  var subjectCount: Int { get }
  var byteCount: Int { get }
  func makeSupplier() throws(Fault) -> any SubjectSupplier
}

/// One worker's way to its subjects.
protocol SubjectSupplier {
  /// Nil when the source has taken the subject away again.
  func subject(_ index: Int, _ part: inout Part) throws(Fault) -> Subject?
  /// Takes the books of the subjects supplied since the last call.
  func takeLedger() -> Ledger
  /// It has learnt so much that a new one is better.
  var isSpent: Bool { get }
}

struct MappedSource: SubjectSource {
  let reader: any SourceReader
  let mapping: BoundMapping
  let study: Study
  var subjectCount: Int { reader.subjectCount }
  var byteCount: Int { reader.byteCount }

  func makeSupplier() throws(Fault) -> any SubjectSupplier {
    let source = SourceSubject(symbols: reader.symbols, files: reader.files)
    return MappedSupplier(
      cursor: try reader.makeCursor(), source: source,
      mapper: SubjectMapper(mapping, source: source),
      mostSymbols: reader.symbols.count + 10_000)
  }
}

private struct MappedSupplier: SubjectSupplier {
  let cursor: any SourceCursor
  let source: SourceSubject
  let mapper: SubjectMapper
  /// Where records are numbered by keys that never come again, names would grow without end.
  let mostSymbols: Int
  var isSpent: Bool { source.symbols.count > mostSymbols }

  func subject(_ index: Int, _ part: inout Part) throws(Fault) -> Subject? {
    try cursor.read(index, into: source, findings: &part.findings)
    if source.isRemoved { return nil }
    return mapper.map(findings: &part.findings, rejects: &part.rejects)
  }

  func takeLedger() -> Ledger {
    var ledger = mapper.takeLedger()
    ledger.passedOver = cursor.takePassedOver()
    return ledger
  }
}

extension CanonicalReader: SubjectSource {
  func makeSupplier() throws(Fault) -> any SubjectSupplier { CanonicalSupplier(reader: self) }
}

private struct CanonicalSupplier: SubjectSupplier {
  let reader: CanonicalReader
  var isSpent: Bool { false }

  func subject(_ index: Int, _ part: inout Part) throws(Fault) -> Subject? {
    part.ledger.subjects += 1
    return try reader.subject(at: index)
  }

  func takeLedger() -> Ledger { Ledger() }
}
