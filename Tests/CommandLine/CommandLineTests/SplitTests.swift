import ProgramRuns
import Testing
import XPORTFormat

/// `--max-size` makes several files of a dataset, in all formats alike.
@Suite struct SplitTests {
  private func convert(_ scratch: Scratch, _ name: String, _ words: String...) -> Outcome {
    Program.clinpipe(
      [
        "convert", Example.export, "-m", Example.mapping, "-q", "-d", "EX", "-o", scratch.at(name),
      ] + words)
  }

  @Test func partsTogetherAreTheWhole() throws {
    let scratch = Scratch()
    let formats = "sdtm-package,sdtm-package-json,sdtm-csv"
    #expect(convert(scratch, "whole", "-t", formats).status == 1)
    #expect(convert(scratch, "out", "-t", formats, "--max-size", "3.5kB", "-j", "3").status == 1)
    let files = Files.below(scratch.at("out")).filter { !$0.hasPrefix("define") }
    let names = ["ex01", "ex02", "suppex01", "suppex02"]
    #expect(
      Set(files)
        == Set(
          names.flatMap { ["\($0).csv", "\($0).xpt", "dataset-json/\($0).json"] }
            + ["dataset-json/define.xml", "dataset-json/define2-1.xsl", "rejects.csv"]))
    for name in ["ex", "suppex"] {
      func lines(_ file: String) -> [Substring] {
        scratch.text(file)?.split(separator: "\n") ?? []
      }
      let parts = lines("out/\(name)01.csv") + lines("out/\(name)02.csv").dropFirst()
      #expect(parts == lines("whole/\(name).csv"))
    }
  }

  @Test func partsAreOfEqualLengthsAndNoLarger() throws {
    let scratch = Scratch()
    _ = convert(scratch, "out", "-t", "sdtm-xpt", "--max-size", "3500")
    let files = ["ex01", "ex02"].map { scratch.bytes("out/\($0).xpt") ?? [] }
    #expect(files.allSatisfy { !$0.isEmpty && $0.count <= 3500 })
    let readers = try files.map { try XPORTReader($0) }
    #expect(readers.map(\.name) == ["EX01", "EX02"])
    #expect(readers[0].variables.map(\.length) == readers[1].variables.map(\.length))
    #expect(readers.allSatisfy { $0.row(0)[1] == .text("EX") }, "DOMAIN")
  }

  @Test func definitionsNameTheirDomain() throws {
    let scratch = Scratch()
    _ = convert(scratch, "out", "-t", "sdtm-package", "--max-size", "3500")
    let define = try #require(scratch.text("out/define.xml"))
    for name in ["EX01", "EX02", "SUPPEX01", "SUPPEX02"] {
      #expect(define.contains("<ItemGroupDef OID=\"IG.\(name)\" Domain=\"EX\" Name=\"\(name)\""))
      #expect(define.contains("xlink:href=\"\(name.lowercased()).xpt\""))
    }
    let aliases = define.split(separator: "\n").count {
      $0.contains("<Alias Context=\"DomainDescription\" Name=\"Exposure\"/>")
    }
    #expect(aliases == 4)
  }

  @Test func whatMayNotBeSplitIsWholeAndTold() throws {
    let scratch = Scratch()
    let outcome = Program.clinpipe([
      "convert", Example.export, "-m", Example.mapping, "-q", "-d", "DM", "-t", "sdtm-xpt", "-o",
      scratch.at("out"), "--max-size", "2kB", "--findings", scratch.at("f.ndjson"),
    ])
    #expect(outcome.status == 1)
    #expect(scratch.bytes("out/dm.xpt") != nil)
    let findings = try jsonLines(try #require(scratch.text("f.ndjson")))
    #expect(
      findings.contains { $0["code"] == "dataset-too-large" && $0["severity"] == "warning" })
  }
}
