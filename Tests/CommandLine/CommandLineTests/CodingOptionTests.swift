import ProgramRuns
import Testing

/// `--meddra`, `--atc`, `--coding` and `--worklist`, as a coder uses them.
@Suite struct CodingOptionTests {
  private let scratch = Scratch()
  private static let dictionary = "\(Program.root)/samples/dictionary"
  private static let both = ["--meddra", dictionary, "--atc", "\(dictionary)/drugs.csv"]
  private static let terms = ["Tired", "sleeplesness", "sleeplesness"]

  private func convert(_ words: [String], version: String = "99.1") -> Outcome {
    let rows = Self.terms.enumerated().map { "A1,\($0.offset),\($0.element),aspirin\n" }
    scratch.write("ae.csv", "SUBJECT,NO,TERM,DRUG\n" + rows.joined())
    scratch.write(
      "m.yaml",
      """
      clinpipe: 1
      study: {id: W, title: W, type: OBSERVATIONAL, country: DEU, dictionary-version: "\(version)"}
      csv: {subject: SUBJECT}
      records:
        - subject: {from: ae, id: SUBJECT}
        - adverse-event: {from: ae, identifier: NO, term: TERM}
        - medication: {from: ae, name: DRUG, indication: TERM}
      """)
    return Program.clinpipe(
      ["convert", "ae.csv", "-m", "m.yaml", "-t", "canonical"] + words, in: scratch.path)
  }

  /// What a coder does: takes the first proposal of an event, and a code for a drug.
  private func fillIn(_ name: String, drug: String = "X03BA02") {
    let lines = (scratch.text(name) ?? "").split(separator: "\n").map(String.init)
    let filled = lines.dropFirst().map { line -> String in
      // The first proposal follows the example, which is between quotes.
      let proposal = (line.split(separator: "\"").last ?? "").dropFirst()
      let code = line.hasPrefix("drug") ? drug : String(proposal.prefix(8))
      #expect(line.hasSuffix(",,,"))
      return "\(line.dropLast(2))\(code),,"
    }
    scratch.write(name, ([lines[0]] + filled).joined(separator: "\n") + "\n")
  }

  @Test func aWorklistFilledInCodesEverything() throws {
    let words = Self.both + ["-o", "out/"]
    let first = convert(words)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("3 terms not coded, on 5 records: in out"))
    let list = try #require(scratch.text("out/coding-worklist.csv"))
    #expect(list.hasPrefix("kind,verbatim,indication,occurrences,subjects,example,proposal_1,"))
    #expect(list.contains("event,sleeplesness,,2,1,\"ae.csv:3: subject A1"))
    #expect(list.contains("drug,aspirin,Tired,1,1,"))

    fillIn("out/coding-worklist.csv")
    let second = convert(words + ["--coding", "out/coding-worklist.csv"])
    #expect(second.status == 0 && second.errors == "", "\(second.errors)")
    let subject = try #require(scratch.text("out/canonical/subjects.ndjson"))
    #expect(subject.split(separator: "\"Sleeplessness\"").count == 5)
    #expect(subject.contains("\"Pain relievers\""))
    // The decisions are in the new worklist, too: it is as good as the old one.
    let third = convert(words + ["--coding", "out/coding-worklist.csv"])
    #expect(third.errors == "")
    #expect(scratch.text("out/canonical/subjects.ndjson") == subject)
  }

  @Test func textsOfAnotherScriptWaitForTheirEnglish() throws {
    scratch.write("dm.csv", "SUBJECT,REMARK\nA1,추적 중\nA2,추적 중\n")
    scratch.write(
      "r.yaml",
      """
      clinpipe: 1
      study: {id: W, title: W, type: OBSERVATIONAL, country: KOR}
      csv: {subject: SUBJECT}
      records:
        - subject:
            {from: dm, id: SUBJECT, site: {value: "1"}, sex: {value: M}, qualifiers: [{name: REMARK, label: Remark, item: REMARK}]}
      """)
    let words = ["convert", "dm.csv", "-m", "r.yaml", "-t", "sdtm-xpt", "-o", "out"]
    let first = Program.clinpipe(words + ["--worklist", "list.csv"], in: scratch.path)
    #expect(first.status == 1 && first.errors.contains("[text-not-ascii]"), "\(first.errors)")
    let lines = try #require(scratch.text("list.csv")).split(separator: "\n")
    #expect(lines.count == 2 && lines[1].hasPrefix("text,추적 중,,2,2,"))

    scratch.write("list.csv", "\(lines[0])\n\(lines[1])In follow-up\n")
    let second = Program.clinpipe(words + ["--coding", "list.csv"], in: scratch.path)
    #expect(second.status == 0 && !second.errors.contains("text-not-ascii"), "\(second.errors)")
    let check = Program.clinpipe(["check", "out", "--format", "ndjson"], in: scratch.path)
    #expect(check.status < 2)
    let bytes = try #require(Files.bytes(scratch.at("out/suppdm.xpt")))
    #expect(bytes.allSatisfy { $0 < 128 })
    #expect(String(decoding: bytes, as: UTF8.self).contains("In follow-up"))
  }

  @Test func decisionsThatTheDictionaryRefusesEndTheRun() {
    _ = convert(Self.both + ["-o", "one.ndjson", "--worklist", "list.csv"])
    fillIn("list.csv", drug: "X03BA09")
    let outcome = convert(Self.both + ["-o", "two.ndjson", "--coding", "list.csv"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("list.csv:3: the list of ATC codes has no \"X03BA09\""))
    #expect(outcome.errors.contains("did you mean \"X03BA0"))
    #expect(scratch.text("two.ndjson") == nil)
  }

  @Test func termsThatWaitAreToldWhereNothingKeepsThem() {
    let outcome = convert(Self.both + ["--fail-level", "warning"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[terms-not-coded]"))
    #expect(outcome.errors.contains("--worklist FILE keeps them"))
  }

  @Test func theReleaseMustAgree() {
    let other = convert(Self.both, version: "99.0")
    #expect(other.errors.contains("the study states MedDRA 99.0 and is coded with 99.1"))
    let wrong = convert(Self.both + ["--meddra-version", "98.0"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--meddra-version says 98.0, the files say 99.1"))
  }

  @Test(arguments: [
    (["--worklist", "list.txt"], "--worklist writes .csv"),
    (["--meddra-version", "27.1"], "--meddra has, which is missing"),
    (["--worklist", "a.csv", "--rejects", "a.csv"], "can't both be written"),
  ])
  func whatMakesNoSenseIsAWrongUsage(_ words: [String], _ message: String) {
    let outcome = convert(words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func recordsOfTheSourceAreNotCoded() {
    let outcome = Program.clinpipe(["convert", Example.export, "-t", "source"] + Self.both)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nothing to code"))
  }

  @Test func foldersThatHoldNoDictionaryAreTold() {
    let outcome = convert(["--meddra", scratch.path])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors.contains("llt.asc, pt.asc, hlt.asc, hlgt.asc, soc.asc, mdhier.asc missing"))
    #expect(convert(["--meddra", "nowhere"]).status == 66)
    #expect(convert(["--atc", "nowhere.csv"]).status == 66)
    #expect(convert(["--coding", "nowhere.csv"]).status == 66)
  }
}
