import ProgramRuns
import Testing

/// Exports without planted faults: of the same subjects, and nothing in them is wrong.
@Suite struct CleanExportsTests {
  /// The studies that the generator writes.
  static let studies = ["krd-home", "bortezomib-retreatment", "revlimid-due"]

  @Test(arguments: studies) func nothingIsFoundOrRejected(_ name: String) throws {
    let scratch = Scratch()
    let outcome = convert(cleanExport(of: name, in: scratch), of: name, in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let findings = try jsonLines(scratch.text("findings.ndjson") ?? "")
    // An indication that is no more than "other" is no term.
    let wrong = findings.filter { $0["severity"] != "note" && $0["code"] != "terms-not-coded" }
    #expect(wrong == [])
    #expect(try jsonLines(scratch.text("rejects.ndjson") ?? "") == [])
  }

  @Test(arguments: studies) func theirPackagesAgreeWithTheStandardAndTheStudysRules(_ name: String)
  {
    let scratch = Scratch()
    _ = convert(cleanExport(of: name, in: scratch), of: name, in: scratch, "sdtm-package")
    let checked = Program.clinpipe(["check", scratch.at("out"), "-m", "mappings/\(name).yaml"])
    #expect(checked.status == 0, "\(checked.text)")
    let warnings = checked.lines.filter { $0.hasPrefix("warning: ") }
    // People die of the disease under study, too.
    #expect(warnings.filter { !$0.contains("[CP6008 ") } == [])
  }

  @Test(arguments: studies) func theSubjectsAreThoseOfTheSample(_ name: String) throws {
    let scratch = Scratch()
    let export = cleanExport(of: name, in: scratch)
    _ = convert(export, of: name, in: scratch)
    let sample = Scratch()
    _ = convert("samples/\(name)", of: name, in: sample)
    let (clean, planted) = (subjects(in: scratch), subjects(in: sample))
    #expect(clean == planted && clean.count > 50)
    #expect(Files.below(export).allSatisfy { Files.bytes("\(export)/\($0)")?.isEmpty == false })
  }

  private func cleanExport(of name: String, in scratch: Scratch) -> String {
    let made = Program.sampleExports([name, "--clean", "-o", scratch.at("export")])
    #expect(made.status == 0, "\(made.errors)")
    return scratch.at("export")
  }

  private func convert(
    _ export: String, of name: String, in scratch: Scratch, _ format: String = "sdtm-csv"
  ) -> Outcome {
    Program.clinpipe(
      [
        "convert", export, "-m", "mappings/\(name).yaml", "-q", "-t", format, "-o",
        scratch.at("out"), "--findings", scratch.at("findings.ndjson"), "--rejects",
        scratch.at("rejects.ndjson"),
      ] + CodingTests.dictionary + CodingTests.decisions)
  }

  private func subjects(in scratch: Scratch) -> [String] {
    (scratch.text("out/dm.csv") ?? "").split(separator: "\n").dropFirst()
      .map { String($0.split(separator: ",")[2]) }
  }
}
