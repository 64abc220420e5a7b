import ByteStreams
import Diagnostics
import ODMReader

/// Counts findings, keeps the first ones for the person at the terminal, and writes all of them
/// to a file when one is wanted (`.ndjson`, else CSV).
final class FindingLog {
  private(set) var counts: [Severity: Int] = [:]
  private(set) var countsByCode: [FindingCode: Int] = [:]
  /// The first findings of each code, notes left out.
  private(set) var samples: [Finding] = []
  private static let samplesOfCode = 5
  private let table: TableFile?
  private var told: Set<FileRemark> = []

  /// What is said once of a file and not of every subject in it.
  private struct FileRemark: Hashable {
    let code: FindingCode
    let file: String?
  }

  init(_ request: Request, _ outputs: OutputSet) throws(StreamError) {
    guard let path = request.findingsPath else {
      table = nil
      return
    }
    table = try TableFile(
      try outputs.file(path),
      columns: ["severity", "code", "message", "file", "line", "subject", "path", "item"],
      marksFormulas: request.marksFormulas)
  }

  func add(_ findings: [Finding]) throws(StreamError) {
    for finding in findings where isNew(finding) {
      counts[finding.severity, default: 0] += 1
      countsByCode[finding.code, default: 0] += 1
      if finding.severity > .note, countsByCode[finding.code]! <= Self.samplesOfCode {
        samples.append(finding)
      }
      let place = finding.location
      try table?.append([
        finding.severity.name, finding.code.name, finding.message, place.file,
        place.line.map(String.init), place.subject, place.path, place.item,
      ])
    }
  }

  private func isNew(_ finding: Finding) -> Bool {
    guard ODMReader.remarksOnFiles.contains(finding.code) else { return true }
    return told.insert(FileRemark(code: finding.code, file: finding.location.file)).inserted
  }

  func complete() throws(StreamError) { try table?.flush() }
}
