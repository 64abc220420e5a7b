import ClinicalModel
import Diagnostics
import DictionaryReader

/// Codes the subjects of one worker. The same term comes again and again: what became of it is
/// remembered.
public final class SubjectCoder {
  let coding: Coding
  /// By kind, and all names that a record has for its term.
  private var verdicts: [[String?]: Verdict] = [:]
  var drugVerdicts: [[String?]: DrugVerdict] = [:]
  /// The names of MedDRA, for codes that it does not have, and what they led to.
  private lazy var nearTerms = NearTerms(coding.medDRA?.currentNames ?? [])
  private var hints: [String: String] = [:]
  /// Whose records are being coded, in the words of the source.
  private var subject: String?

  public init(_ coding: Coding) { self.coding = coding }

  /// What became of a term.
  enum Verdict {
    case coded(MedDRA.Path)
    /// By a coder, for this name of it.
    case decided(MedDRA.Path, name: String)
    /// Found, but not to be coded with.
    case notCurrent(MedDRA.Path)
    case unknown
  }

  /// Coding a coded subject again changes nothing.
  public func code(_ subject: inout Subject, findings: inout [Finding], worklist: inout Worklist) {
    worklist.beginSubject()
    self.subject = subject.nameInSource
    if let medDRA = coding.medDRA {
      for index in subject.adverseEvents.indices {
        code(&subject.adverseEvents[index], .event, medDRA, &findings, &worklist)
      }
      for index in subject.histories.indices {
        code(&subject.histories[index], .history, medDRA, &findings, &worklist)
      }
    }
    guard let drugs = coding.drugs else { return }
    for index in subject.medications.indices {
      code(&subject.medications[index], drugs, &findings, &worklist)
    }
  }

  private func code<R: MedDRACoded>(
    _ record: inout R, _ kind: CodingFile.Kind, _ medDRA: MedDRA, _ findings: inout [Finding],
    _ worklist: inout Worklist
  ) {
    if record.hasSiteCode {
      if let version = coding.siteVersion { record.state(version) }
      check(&record, medDRA, &findings)
      return worklist.counts.add(.site)
    }
    guard let reported = record.term ?? record.verbatim else { return }
    switch verdict(on: record, kind, medDRA) {
    case .coded(let path):
      record.take(path, version: medDRA.version)
      worklist.counts.add(.dictionary)
    case .decided(let path, let name):
      record.take(path, version: medDRA.version)
      worklist.add(Decisions.Key(kind, name), name, at: place(of: record), .file)
    case .notCurrent(let path):
      findings.append(notCurrent(path, reported, place(of: record)))
      worklist.add(Decisions.Key(kind, reported), reported, at: place(of: record))
    case .unknown: worklist.add(Decisions.Key(kind, reported), reported, at: place(of: record))
    }
  }

  /// `; nearest is CODE "NAME"`, or nothing.
  func nearest(to term: String, _ medDRA: MedDRA) -> String {
    if let known = hints[term] { return known }
    let hint = medDRA.nearest(to: term, among: &nearTerms)
    hints[term] = hint
    return hint
  }

  func place(of record: some ClinicalRecord) -> Location {
    let source = record.source
    return Location(
      file: source?.file, line: source?.line, subject: source?.subject ?? subject,
      path: source?.path)
  }

  private func verdict<R: MedDRACoded>(
    on record: R, _ kind: CodingFile.Kind, _ medDRA: MedDRA
  ) -> Verdict {
    let word = record.preferredTerm?.decode ?? record.preferredTerm?.verbatim
    let names = [kind.rawValue, record.term, record.verbatim, word]
    if let known = verdicts[names] { return known }
    let reported = [record.term, record.verbatim].compactMap(\.self)
    let verdict = decide(kind, reported, word, medDRA)
    verdicts[names] = verdict
    return verdict
  }
}

/// How many terms were coded, and how.
public struct CodingCounts: Sendable, Equatable {
  public enum Way: Sendable, CaseIterable {
    case site, dictionary, file, waiting
  }

  private var counts: [Way: Int] = [:]

  public init() {}

  public subscript(way: Way) -> Int { counts[way] ?? 0 }
  public var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ way: Way) { counts[way, default: 0] += 1 }
  mutating func add(_ other: CodingCounts) { counts.merge(other.counts, uniquingKeysWith: +) }
}
