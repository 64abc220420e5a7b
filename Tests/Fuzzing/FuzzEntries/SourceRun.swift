import CanonicalWriter
import ClinicalModel
import Conversion
import Diagnostics
import JSONFormat
import SourceModel
import SourceWriter
import StudyMapping

/// An opened source, all of whose subjects are read.
struct SourceRun {
  private let reader: any SourceReader
  private let mapping: StudyMapping?

  init(_ inputs: InputSet, _ mapping: StudyMapping?) throws(Fault) {
    reader = try ReaderOpening.open(inputs, mapping: mapping, encoding: nil)
    self.mapping = mapping
  }

  /// The source as it is: `-t source`.
  func writeRecords() throws(Fault) {
    let (cursor, writer) = (try reader.makeCursor(), SourceWriter(dictionary: reader.dictionary))
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    var (json, findings) = (JSONWriter(), reader.findings)
    for index in 0..<reader.subjectCount {
      try cursor.read(index, into: subject, findings: &findings)
      writer.write(subject, to: &json)
    }
  }

  /// All subjects through the mapping and on; nothing of the source may be lost on the way.
  func convert() throws {
    guard let mapping else { return }
    let subjects = try mappedSubjects(try BoundMapping(mapping, to: reader))
    var json = JSONWriter()
    CanonicalWriter.writeHeader(mapping.study, to: &json)
    for subject in subjects { CanonicalWriter.write(subject, to: &json) }
    do { try CanonicalEntry.read(json.bytes) } catch let fault as Fault {
      throw BrokenPromise("what was written is refused: \(fault)")
    }
  }

  private func mappedSubjects(_ bound: BoundMapping) throws -> [Subject] {
    let source = SourceSubject(symbols: reader.symbols, files: reader.files)
    let (cursor, mapper) = (try reader.makeCursor(), SubjectMapper(bound, source: source))
    var (findings, rejects, subjects) = ([Finding](), [Reject](), [Subject]())
    for index in 0..<reader.subjectCount {
      try cursor.read(index, into: source, findings: &findings)
      if source.isRemoved { continue }
      subjects.append(mapper.map(findings: &findings, rejects: &rejects))
    }
    let unbalanced = mapper.takeLedger().unbalanced
    guard unbalanced.isEmpty else {
      throw BrokenPromise("the ledger does not balance: \(unbalanced)")
    }
    return subjects
  }
}
