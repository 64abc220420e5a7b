import JSONFormat
import ProgramRuns
import Testing

/// What a file says must not break out of what is written of it: neither on a terminal nor in a format.
@Suite struct HostileOutputTests {
  /// Clears the screen, turns the direction of the text, begins a line of its own, ends a quote.
  private static let evil = "\u{1B}[2J\u{202E}x\u{9B}31m\"'<b>&]]></x>"
  private static let mapping = """
    clinpipe: 1
    study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
    csv: {subject: SUBJECT}
    codes: {sex: {F: F}}
    records:
      - subject: {from: a, id: SUBJECT, sex: {item: SEX, codes: sex}}
      - adverse-event: {from: a, identifier: NO, term: TERM}
    """

  private let scratch = Scratch()

  private func convert(_ words: String..., term: String = evil) -> Outcome {
    let quoted = term.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    scratch.write(
      "a.csv",
      "SUBJECT,SEX,NO,TERM,\(Self.evil.filter { $0 != "\"" })\n1,\"\(quoted)\",1,\"\(quoted)\",2\n")
    scratch.write("m.yaml", Self.mapping)
    return Program.clinpipe(["convert", "a.csv", "-m", "m.yaml"] + words, in: scratch.path)
  }

  private func expectHarmless(_ text: String) {
    for scalar in ["\u{1B}", "\u{202E}", "\u{9B}"] { #expect(!text.contains(scalar), "\(text)") }
  }

  @Test func findingsAreShownAndNotObeyed() {
    let outcome = convert("-t", "canonical")
    #expect(outcome.status == 1)
    expectHarmless(outcome.errors)
    for words in ["\\u{1b}[2J", "\\u{202e}", "\\u{9b}31m"] {
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  @Test func aValueBeginsNoLineOfItsOwn() {
    let outcome = convert("-t", "canonical", term: "F\nclinpipe: all is well")
    #expect(outcome.errors.contains("\\nclinpipe: all is well"))
    #expect(!outcome.errors.contains("\nclinpipe: all is well"))
  }

  @Test func aLongValueIsCut() {
    let outcome = convert("-t", "canonical", term: String(repeating: "x", count: 100_000))
    #expect(outcome.errors.utf8.count < 20_000 && outcome.errors.contains("(cut)"))
  }

  @Test func namesOfFilesAreShown() {
    let name = "a\u{1B}[2J\u{202E}.csv"
    scratch.write(name, "SUBJECT,SEX\n1,\"\n")
    let outcome = Program.clinpipe(["inspect", name], in: scratch.path)
    #expect(outcome.status == 64 && outcome.errors.contains("a\\u{1b}[2J\\u{202e}.csv:2"))
    expectHarmless(outcome.errors)
  }

  @Test func inspectAndExplainShow() {
    _ = convert("-t", "canonical")
    let inspected = Program.clinpipe(["inspect", "a.csv"], in: scratch.path)
    #expect(inspected.status == 0 && inspected.text.contains("\\u{1b}[2J"))
    expectHarmless(inspected.text)
    scratch.write(
      "m.yaml",
      Self.mapping.replacingFirst("title: W", by: "title: \"\\e[2J\\u202E\""))
    let explained = Program.clinpipe(["explain", "m.yaml"], in: scratch.path)
    #expect(explained.status == 0 && explained.text.contains("\\u{1b}[2J"), "\(explained.errors)")
    expectHarmless(explained.text)
  }

  @Test(arguments: ["text", "sarif"]) func checksShow(format: String) {
    scratch.write(
      "out/dm.csv", "STUDYID,DOMAIN,USUBJID,SEX\nS,DM,1,\(Self.evil.filter { $0 != "\"" })\n")
    let outcome = Program.clinpipe(["check", "out", "--format", format], in: scratch.path)
    #expect(outcome.status == 1 && outcome.text.contains("u{1b}[2J"), "\(outcome.text)")
    expectHarmless(outcome.text)
  }

  @Test func formatsHoldWhatIsWritten() throws {
    let formats =
      "sdtm-package,sdtm-package-json,sdtm-csv,sdtm-ndjson,fhir-json,fhir-ndjson,canonical"
    #expect(convert("-t", formats, "-o", "out", "--xpt-encoding", "utf8").status == 1)
    for name in scratch.files where name.hasSuffix("json") {
      for line in (scratch.text(name) ?? "").split(
        separator: name.hasSuffix(".json") ? "\u{0}" : "\n")
      {
        #expect(throws: Never.self, "\(name)") { try JSONDocument(parsing: Array(line.utf8)) }
      }
    }
    let define = try #require(scratch.text("out/define.xml"))
    #expect(!define.contains("<b>") && !define.contains("\u{1B}"))
    let transport = try #require(scratch.bytes("out/ae.xpt"))
    #expect(!transport.contains(0x1B))
    // Read back by our own reader, all is in its cell.
    let checked = Program.clinpipe(["check", "out"], in: scratch.path)
    #expect(checked.status <= 1, "\(checked.errors)")
  }
}
