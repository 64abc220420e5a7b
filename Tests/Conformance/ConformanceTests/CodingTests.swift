import ProgramRuns
import Testing

/// The sample studies are coded with the invented dictionary, as a coder would have it.
@Suite struct CodingTests {
  static let studies = ["krd-home", "bortezomib-retreatment", "revlimid-due"].map {
    SampleStudy(name: $0)
  }
  static let dictionary = [
    "--meddra", "samples/dictionary", "--atc", "samples/dictionary/drugs.csv",
  ]
  static let decisions = ["--coding", "samples/dictionary/coding.csv"]

  private func convert(_ study: SampleStudy, _ words: [String]) -> Outcome {
    Program.clinpipe(["convert", study.folder, "-m", study.mapping] + Self.dictionary + words)
  }

  @Test func generatorMakesTheSameBytes() {
    let scratch = Scratch()
    let outcome = Program.sampleExports(["dictionary", "-o", scratch.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let committed = contents("\(Program.root)/samples/dictionary").filter { $0.key != "README.md" }
    #expect(difference(contents(scratch.path), committed) == [], "`make samples` writes it again")
  }

  @Test(arguments: studies) func everyEventBecomesCoded(_ study: SampleStudy) throws {
    let scratch = Scratch()
    let outcome = convert(
      study,
      Self.decisions + [
        "-t", "sdtm-csv", "-o", scratch.at("out"), "--findings", scratch.at("f.ndjson"),
      ])
    #expect(outcome.status == 1, "the planted faults make it 1: \(outcome.errors)")
    let events = try Table(scratch.text("out/ae.csv"))
    #expect(!events.rows.isEmpty)
    let levels = ["AELLT", "AEDECOD", "AEHLT", "AEHLGT", "AEBODSYS", "AESOC"]
    let codes = ["AELLTCD", "AEPTCD", "AEHLTCD", "AEHLGTCD", "AEBDSYCD", "AESOCCD"]
    for row in events.rows {
      for name in levels + codes { #expect(row[name] != "", "\(name) of \(row["AETERM"] ?? "")") }
      for name in codes { #expect(row[name]?.hasPrefix("99") == true) }
    }
    let findings = try jsonLines(try #require(scratch.text("f.ndjson")))
    #expect(!findings.contains { ["not-coded", "term-not-current"].contains($0["code"]) })
    let open = try Table(scratch.text("out/coding-worklist.csv")).rows.filter {
      $0["kind"] == "event" && $0["code"] == "" && $0["english"] == ""
    }
    #expect(open.isEmpty)
  }

  @Test func drugsAndHistoryBecomeCoded() throws {
    let scratch = Scratch()
    _ = convert(
      Self.studies[2], Self.decisions + ["-t", "sdtm-package", "-o", scratch.at("out"), "-q"])
    _ = convert(
      Self.studies[2], Self.decisions + ["-t", "sdtm-csv", "-o", scratch.at("csv"), "-q"])
    let drugs = try Table(scratch.text("csv/cm.csv")).rows.filter {
      $0["CMCAT"] == "CONCOMITANT MEDICATION"
    }
    #expect(drugs.allSatisfy { $0["CMDECOD"] != "" && $0["CMCLASCD"]?.hasPrefix("X") == true })
    #expect(
      Set(drugs.filter { $0["CMTRT"] == "Bactrim" }.map { $0["CMCLAS"] }) == ["Against bacteria"])
    let history = try Table(scratch.text("csv/mh.csv")).rows
    #expect(history.contains { $0["MHDECOD"] == "Osteoporosis" && $0["MHSOCCD"] != "" })
    let define = try #require(scratch.text("out/define.xml"))
    #expect(define.contains("<ExternalCodeList Dictionary=\"MedDRA\" Version=\"99.1\"/>"))
    #expect(define.contains("<ExternalCodeList Dictionary=\"ATC\"/>"))
  }

  @Test(arguments: studies) func threadsAndTheCanonicalWayGiveTheSameBytes(_ study: SampleStudy) {
    let scratch = Scratch()
    let words = Self.decisions + ["-t", "sdtm-csv,fhir-ndjson,canonical", "-q"]
    #expect(convert(study, words + ["-o", scratch.at("one"), "-j", "1"]).status == 1)
    #expect(convert(study, words + ["-o", scratch.at("four"), "-j", "4"]).status == 1)
    let whole = contents(scratch.at("one"))
    #expect(difference(whole, contents(scratch.at("four"))) == [])

    _ = Program.clinpipe(
      [
        "convert", study.folder, "-m", study.mapping, "-t", "canonical", "-q", "-o",
        scratch.at("x.ndjson"),
      ])
    let coded = Program.clinpipe(
      [
        "convert", "-f", "canonical", scratch.at("x.ndjson"), "-q", "-o", scratch.at("through"),
        "-t", "sdtm-csv,fhir-ndjson,canonical",
      ]
        + Self.dictionary + Self.decisions)
    #expect(coded.status < 2, "\(coded.errors)")
    #expect(difference(whole, contents(scratch.at("through"))) == ["rejects.csv"])
    let again = Program.clinpipe(
      [
        "convert", "-f", "canonical", scratch.at("one/canonical/subjects.ndjson"), "-q", "-o",
        scratch.at("again"), "-t", "sdtm-csv,fhir-ndjson,canonical",
      ])
    #expect(again.status < 2, "\(again.errors)")
    #expect(
      difference(whole, contents(scratch.at("again"))) == ["coding-worklist.csv", "rejects.csv"])
  }
}

/// A CSV file with heads.
private struct Table {
  let rows: [[String: String]]

  init(_ text: String?) throws {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for character in try #require(text) {
      let last = records.count - 1
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: records[last].append("")
      case "\n" where !isQuoted: records.append([""])
      default: records[last][records[last].count - 1].append(character)
      }
    }
    let heads = records[0]
    rows = records.dropFirst().filter { $0 != [""] }.map {
      Dictionary(zip(heads, $0)) { first, _ in first }
    }
  }
}
