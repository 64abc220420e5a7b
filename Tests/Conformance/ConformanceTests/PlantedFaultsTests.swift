import ProgramRuns
import Testing

/// Each fault that is planted in a sample shows as its page says, and no other error does.
@Suite struct PlantedFaultsTests {
  @Test(arguments: SampleStudy.all) func faultsShowAsStated(_ study: SampleStudy) throws {
    let faults = try #require(MarkdownTable.all(in: study.page("FAULTS.md")).first)
    let books = try Books(of: study)
    var told: Set<[String: String]> = []
    for fault in faults.rows.map(PlantedFault.init) {
      let found = books.findings.filter { fault.covers($0) }
      told.formUnion(found)
      for code in fault.codes {
        #expect(
          found.contains { $0["code"] == code && $0["severity"] == fault.severity(of: code) },
          "\(fault.id): no \(code) of \(fault.subject)")
      }
      for value in fault.rejects {
        #expect(
          books.rejects.contains { fault.isOf($0) && $0["verbatim"] == value },
          "\(fault.id): \(value) is not in the rejects")
      }
    }
    let others = books.findings.filter { $0["severity"] == "error" && !told.contains($0) }
    #expect(others == [], "errors that no fault explains")
  }

  /// Rejects are those of the faults, or whole records of which a finding tells.
  @Test(arguments: SampleStudy.all) func nothingElseIsRejected(_ study: SampleStudy) throws {
    let faults = try #require(MarkdownTable.all(in: study.page("FAULTS.md")).first)
    let planted = faults.rows.map(PlantedFault.init)
    let books = try Books(of: study)
    let others = books.rejects.filter { reject in !planted.contains { $0.covers(reject: reject) } }
    #expect(others == [], "rejects that no fault explains")
    #expect(!books.rejects.isEmpty)
  }
}

/// The findings and rejects of a run.
private struct Books {
  let findings: [[String: String]]
  let rejects: [[String: String]]

  init(of study: SampleStudy) throws {
    let scratch = Scratch()
    let outcome = study.convert(
      "-t", "sdtm-csv", "-o", scratch.at("out"), "--findings", scratch.at("findings.ndjson"),
      "--rejects", scratch.at("rejects.ndjson"))
    #expect(outcome.status == 1, "\(outcome.errors)")
    findings = try jsonLines(try #require(scratch.text("findings.ndjson")))
    rejects = try jsonLines(try #require(scratch.text("rejects.ndjson")))
  }
}

/// A row of FAULTS.md.
private struct PlantedFault {
  private let row: [String: String]

  init(_ row: [String: String]) { self.row = row }

  var id: String { row["id"] ?? "" }
  var subject: String { row["subject"] ?? row["patient"] ?? "" }
  private var files: [String] { quoted(row["file"] ?? "") }

  /// `code-unknown`, or several codes, with further words behind a comma.
  var codes: [String] {
    let text = row["finding"] ?? ""
    return text.split(separator: ",").flatMap { $0.split(separator: " ") }.map(String.init)
      .filter { $0.contains("-") && !$0.contains("`") }
  }

  func severity(of code: String) -> String {
    let text = row["severity"] ?? ""
    return ["error", "warning", "note"].first { text.hasPrefix($0) } ?? ""
  }

  var rejects: [String] { quoted(row["rejects"] ?? "") }

  /// The faults of items that no rule reads are told once for the item, without a subject.
  private var isOfItem: Bool { codes == ["item-not-mapped"] }

  private var items: [String] { quoted(row["where"] ?? row["column"] ?? "") }

  func isOf(_ entry: [String: String]) -> Bool {
    if !files.isEmpty, !files.contains(where: { entry["file"]?.hasSuffix($0) ?? false }) {
      return false
    }
    let numbers = subject.split { !$0.isLetter && !$0.isNumber && !"-_".contains($0) }
    guard let subject = entry["subject"] else { return true }
    return numbers.contains { $0 == subject || subject.hasSuffix("-\($0)") }
      || self.subject == "last row"
  }

  func covers(_ finding: [String: String]) -> Bool {
    guard codes.contains(finding["code"] ?? "") else { return false }
    if isOfItem { return items.contains(finding["item"] ?? "") }
    return isOf(finding)
  }

  func covers(reject: [String: String]) -> Bool {
    guard isOf(reject), codes.contains(reject["reason"] ?? "") else { return false }
    return rejects.isEmpty || rejects.contains(reject["verbatim"] ?? "")
  }
}
