import ByteStreams
import CanonicalReader
import CanonicalWriter
import ClinicalModel
import Derivation
import Diagnostics
import Glibc
import JSONFormat
import ProgramRuns
import Testing

@testable import PackageChecking

/// What is written is read back as it was.
@Suite struct RoundTripTests {
  @Test func anyModelSurvivesTheCanonicalStream() async throws {
    try await Cases.check(few: 200) { random in
      var maker = RandomRecord(random)
      let (study, subject) = (maker.record(Study.self), maker.record(Subject.self))
      let reader = try Self.reader(study, subject)
      let (readStudy, readSubject) = (reader.study, try reader.subject(at: 0))
      if "\(readStudy)" != "\(study)" { return "\(study)\nis read as\n\(readStudy)" }
      return "\(readSubject)" == "\(subject)" ? nil : "\(subject)\nis read as\n\(readSubject)"
    }
  }

  private static func reader(_ study: Study, _ subject: Subject) throws -> CanonicalReader {
    var json = JSONWriter()
    CanonicalWriter.writeHeader(study, to: &json)
    CanonicalWriter.write(subject, to: &json)
    let spool = try Spool(name: "study.ndjson")
    try json.bytes.withUnsafeBytes { bytes in try spool.write(bytes) }
    return try CanonicalReader(spool.finish())
  }

  /// The forms of a dataset are held against each other: each is written and read by other code.
  @Test func everyFormOfADatasetHoldsTheSameRows() async throws {
    try await Cases.check(few: 60) { random in
      var maker = RandomRecord(random)
      let subjects = (0..<2).map { number in
        var subject = maker.record(Subject.self)
        subject.uniqueID = "S-\(number)"
        return subject
      }
      var study = maker.record(Study.self)
      study.id = "S"
      let packages = try WrittenForms.packages(of: subjects, study)
      let first = packages[0].rows
      for package in packages.dropFirst() where package.rows != first {
        let differing = zip(first, package.rows).first { $0 != $1 }
        return "\(packages[0].form) and \(package.form): \(String(describing: differing))"
      }
      return first.isEmpty ? "no rows" : nil
    }
  }
}
