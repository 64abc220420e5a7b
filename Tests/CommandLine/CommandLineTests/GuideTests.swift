import ProgramRuns
import Testing

/// `--sdtmig` of convert and of check.
@Suite struct GuideTests {
  private func convert(_ study: String, _ guide: String, in scratch: Scratch) -> Outcome {
    let input = "\(Program.root)/samples/\(study)"
    return Program.clinpipe(
      [
        "convert", Files.bytes("\(input)/export.xml") == nil ? input : "\(input)/export.xml", "-m",
        "\(Program.root)/mappings/\(study).yaml", "-t", "sdtm-package", "-t", "sdtm-ndjson", "-o",
        guide, "--sdtmig", guide, "-q",
      ], in: scratch.path)
  }

  /// Each value of a folder's datasets, by subject.
  private func values(_ scratch: Scratch, _ folder: String) throws -> Set<String> {
    var values: Set<String> = []
    for name in Files.names(scratch.at(folder)) where name.hasSuffix(".ndjson") {
      guard !["rejects.ndjson", "ts.ndjson"].contains(name) else { continue }
      let lines = (scratch.text("\(folder)/\(name)") ?? "").split(separator: "\n").dropFirst()
      for line in lines {
        let cells = line.dropFirst().dropLast().split(separator: ",")
        guard cells.count > 2 else { continue }
        values.formUnion(cells.map { "\(cells[2]) \($0)" })
      }
    }
    return values
  }

  @Test(arguments: ["krd-home", "bortezomib-retreatment", "revlimid-due"])
  func nothingIsLostInTheOlderGuide(study: String) throws {
    let scratch = Scratch()
    #expect(convert(study, "3.4", in: scratch).status == convert(study, "3.3", in: scratch).status)
    let (new, old) = (try values(scratch, "3.4"), try values(scratch, "3.3"))
    #expect(new.count > 100)
    let lost = new.subtracting(old)
    #expect(lost.count == 0, "\(lost.prefix(5))")
    let define = try #require(scratch.text("3.3/define.xml"))
    #expect(define.contains("Version=\"3.3\"") && !define.contains("IT.SV.SVOCCUR"))
  }

  @Test func checkTakesTheGuideFromTheSummaryOrTheOption() {
    let scratch = Scratch()
    _ = convert("krd-home", "3.3", in: scratch)
    func check(_ words: String...) -> String {
      Program.clinpipe(["check", "3.3"] + words, in: scratch.path).text
    }
    #expect(!check().contains("the label is not the guide's"))
    #expect(check("--sdtmig", "3.3") == check())
    #expect(check("--sdtmig", "3.4").contains("the label is not the guide's"))
  }

  @Test func otherVersionsAreRefused() {
    for words in [["convert", "-t", "sdtm-xpt", Example.export], ["check", "."]] {
      let outcome = Program.clinpipe(words + ["--sdtmig", "3.2"])
      #expect(outcome.status == 2, "\(words)")
      #expect(outcome.errors.contains("unknown version of SDTMIG \"3.2\""), "\(outcome.errors)")
      #expect(outcome.errors.contains("3.3"))
    }
    let outcome = Example.convert("-t", "canonical", "--sdtmig", "3.3")
    #expect(outcome.status == 2 && outcome.errors.contains("--sdtmig is for SDTM datasets"))
  }
}
