import ProgramRuns
import Testing

/// The exports of one project say the same, whichever way they were taken.
@Suite struct REDCapTests {
  private func subjects(_ project: String, _ export: String) throws -> [String] {
    let folder = "\(Program.root)/Tests/Golden/dialect-\(project)"
    let outcome = Program.clinpipe(
      ["convert", "-q", "-m", "study.yaml", "-t", "canonical", "export-\(export)"], in: folder)
    #expect(outcome.status == 0)
    return outcome.lines.map(withoutPlaces)
  }

  /// Where a record stands in its file is the one thing that may differ.
  private func withoutPlaces(_ line: Substring) -> String {
    var rest = line
    var result = ""
    while let start = rest.firstRange(of: "\"source\":{"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  @Test(arguments: [
    ("redcap", "csv"), ("redcap", "csv-locale"), ("redcap-classic", "csv"),
  ])
  func theODMAndTheCSVOfAProjectAgree(project: String, export: String) throws {
    let (odm, csv) = (try subjects(project, "odm"), try subjects(project, export))
    #expect(odm.count == 4)
    for (left, right) in zip(odm, csv) { #expect(left == right) }
    #expect(odm.count == csv.count)
  }

  @Test func standardInputNeedsNoName() throws {
    let line = "clinpipe convert -q -m study.yaml -t canonical < export-csv/*.csv | wc -l"
    let folder = "\(Program.root)/Tests/Golden/dialect-redcap"
    let outcome = Program.shell(line, in: folder)
    #expect(outcome.status == 0 && outcome.text == "4\n")
  }
}
