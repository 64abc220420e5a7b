import ClinicalModel
import Derivation
import Diagnostics
import SDTMTabulation
import TermCoding

/// Makes a part of a run: reads subjects, codes, derives, and puts them into every form that is asked for.
struct PartMaker: Sendable {
  let workshop: Workshop
  let deriver: Deriver
  let tabulator: Tabulator?
  let streams: [any SubjectStream]

  func make(_ range: Range<Int>) throws(Fault) -> Part {
    try workshop.withBench { bench throws(Fault) in try make(range, at: bench) }
  }

  private func make(_ range: Range<Int>, at bench: Workbench) throws(Fault) -> Part {
    var part = Part()
    var subjects: [Subject] = []
    for index in range {
      guard var subject = try bench.supplier.subject(index, &part) else { continue }
      part.identities.append((subject.uniqueID ?? "", subject.origin))
      bench.coder?.code(&subject, findings: &part.findings, worklist: &part.worklist)
      deriver.derive(&subject, findings: &part.findings)
      if let tabulator, let memory = bench.memory {
        var rows = SubjectRows(for: tabulator)
        tabulator.tabulate(subject, into: &rows, memory)
        if bench.coder != nil {
          for one in rows.untranslated { part.worklist.add(text: one.text, at: one.place) }
        }
        part.rows.append(rows)
      }
      if !streams.isEmpty { subjects.append(subject) }
    }
    part.streams = streams.map { stream in
      var bytes: [UInt8] = []
      stream.append(subjects, to: &bytes)
      return bytes
    }
    part.ledger.add(bench.supplier.takeLedger())
    part.subjects = range.count
    return part
  }
}

extension Subject {
  fileprivate var origin: Location {
    Location(file: source?.file, line: source?.line, subject: source?.subject ?? id)
  }
}
