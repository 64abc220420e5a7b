import ProgramRuns
import Testing

/// `--csv-safe`: cells that a spreadsheet would evaluate become texts, where one would open the file, and
/// only when it is asked for.
@Suite struct SpreadsheetTests {
  private static let formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "a;=1+1"]
  private let scratch = Scratch()

  private func convert(_ words: String...) -> Outcome {
    let rows = Self.formulas.enumerated().map { "1,\($0.offset),\($0.element),-1.5\n" }
    scratch.write("ae.csv", "SUBJECT,NO,TERM,DOSE\n" + rows.joined())
    scratch.write(
      "m.yaml",
      """
      clinpipe: 1
      study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
      csv: {subject: SUBJECT}
      records:
        - subject: {from: ae, id: SUBJECT}
        - adverse-event: {from: ae, identifier: NO, term: TERM}
      """)
    return Program.clinpipe(["convert", "ae.csv", "-m", "m.yaml"] + words, in: scratch.path)
  }

  @Test func dataStayAsTheyAreWithoutTheOption() throws {
    _ = convert("-t", "sdtm-csv", "-o", "out")
    let events = try #require(scratch.text("out/ae.csv"))
    for formula in Self.formulas { #expect(events.contains(",\(formula),"), "\(events)") }
  }

  @Test func formulasAreMarkedWhereASpreadsheetOpensThem() throws {
    let outcome = convert("-t", "sdtm-csv", "-o", "out", "--findings", "f.csv", "--csv-safe")
    #expect(outcome.status == 1)
    let events = try #require(scratch.text("out/ae.csv"))
    for formula in Self.formulas.dropLast() {
      #expect(events.contains(",\"'\(formula)\","), "\(events)")
    }
    #expect(events.contains(",\"a;=1+1\","), "a cell that another delimiter would cut is quoted")
    let rejects = try #require(scratch.text("out/rejects.csv"))
    #expect(rejects.contains(",-1.5\n") && !rejects.contains("'-1.5"), "numbers stay: \(rejects)")
  }

  @Test func otherFormatsAreNotTouched() throws {
    let formats = "sdtm-csv,sdtm-json,sdtm-xpt,canonical"
    _ = convert("-t", formats, "-o", "plain")
    _ = convert("-t", formats, "-o", "safe", "--csv-safe")
    for file in ["ae.json", "ae.xpt", "canonical/subjects.ndjson"] {
      #expect(scratch.bytes("plain/\(file)") == scratch.bytes("safe/\(file)"), "\(file)")
    }
    #expect(scratch.bytes("plain/ae.csv") != scratch.bytes("safe/ae.csv"))
  }

  /// A coder fills in what was marked, and gives it back.
  @Test func aMarkedWorklistCanBeGivenBack() throws {
    let dictionary = "\(Program.root)/samples/dictionary"
    _ = convert("-t", "canonical", "--worklist", "w.csv", "--meddra", dictionary, "--csv-safe")
    let list = try #require(scratch.text("w.csv"))
    #expect(list.contains("event,\"'=cmd|"), "\(list)")
    let lines = list.split(separator: "\n")
    let row = try #require(lines.first { $0.contains("=cmd|") })
    let code = try #require(Self.code(in: "\(dictionary)/MedAscii/llt.asc"))
    scratch.write("filled.csv", "\(lines[0])\n\(row.dropLast(3)),\(code),,\n")
    let outcome = convert("-t", "canonical", "--meddra", dictionary, "--coding", "filled.csv")
    #expect(outcome.text.contains("\"term\":\"=cmd|"), "\(outcome.errors)")
    #expect(outcome.text.contains(code), "\(outcome.errors)")
  }

  /// The code of a lowest level term that is current.
  private static func code(in path: String) -> String? {
    let lines = (Files.text(path) ?? "").split(separator: "\n")
    return lines.first { $0.contains("$Y$") }?.split(separator: "$").first.map(String.init)
  }

  @Test func itNeedsSomethingToBeSafe() {
    let outcome = convert("-t", "canonical", "--csv-safe")
    #expect(outcome.status == 2 && outcome.errors.contains("--csv-safe is for CSV"))
  }
}
