import CanonicalReader
import CanonicalWriter
import ClinicalModel
import Derivation
import Diagnostics
import FHIRWriter
import JSONFormat
import SDTMTabulation

/// What `clinpipe convert -f canonical` does with a stream: what it has read it writes back the same,
/// and brings into datasets and resources.
enum CanonicalEntry {
  static func read(_ bytes: [UInt8]) throws {
    let (study, subjects) = try records(of: bytes)
    let written = stream(study, subjects)
    let (again, others) = try records(of: written)
    guard stream(again, others) == written else {
      throw BrokenPromise("written, read and written again, a stream differs")
    }
    tabulate(subjects, of: study)
  }

  private static func records(of bytes: [UInt8]) throws(Fault) -> (Study, [Subject]) {
    let reader = try CanonicalReader(TemporaryMemory.file(bytes, named: "study.ndjson"))
    var subjects: [Subject] = []
    for index in 0..<reader.subjectCount { subjects.append(try reader.subject(at: index)) }
    return (reader.study, subjects)
  }

  private static func stream(_ study: Study, _ subjects: [Subject]) -> [UInt8] {
    var json = JSONWriter()
    CanonicalWriter.writeHeader(study, to: &json)
    for subject in subjects { CanonicalWriter.write(subject, to: &json) }
    return json.bytes
  }

  private static func tabulate(_ subjects: [Subject], of study: Study) {
    let (deriver, tabulator) = (Deriver(study: study), Tabulator(study: study))
    let translator = FHIRTranslator(study: study, packaging: .bundle)
    var (rows, json) = (SubjectRows(for: tabulator), JSONWriter())
    let memory = TabulationMemory(for: tabulator)
    var findings: [Finding] = []
    translator.writeStart(to: &json)
    for var subject in subjects {
      deriver.derive(&subject, findings: &findings)
      tabulator.tabulate(subject, into: &rows, memory)
      translator.write(subject, to: &json)
    }
    translator.writeEnd(to: &json)
  }
}
