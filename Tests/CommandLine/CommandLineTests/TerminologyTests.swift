import ProgramRuns
import Testing

/// `--ct` of convert and of check.
@Suite struct TerminologyTests {
  /// Of another date; it knows women alone.
  static let package = """
    Code\tCodelist Code\tCodelist Extensible (Yes/No)\tCodelist Name\tCDISC Submission Value\t\
    CDISC Synonym(s)\tCDISC Definition\tNCI Preferred Term\tStandard and Date
    C66731\t\tNo\tSex\tSEX\tSex\t.\tSex\tSDTM CT 2030-01-04
    C99999\tC66731\t\tSex\tF\tFemale\t.\tFemale\tSDTM CT 2030-01-04

    """

  private func scratch() -> Scratch {
    let scratch = Scratch()
    scratch.write("ct.txt", Self.package)
    return scratch
  }

  private func convert(_ words: String..., in scratch: Scratch) -> Outcome {
    Example.convert(
      "-o", scratch.at("out"), "--findings", scratch.at("f.csv"), "--ct", scratch.at("ct.txt"),
      "-t", words[0])
  }

  @Test func thePackageDecidesWhatIsRight() throws {
    let scratch = scratch()
    #expect(convert("sdtm-package", in: scratch).status == 1)
    let findings = try #require(scratch.text("f.csv"))
    #expect(
      findings.contains(
        "ct-not-in-codelist,\"SEX \"\"M\"\" is not in the closed codelist SEX (C66731, 2030-01-04)"
          + "; right are \"\"F\"\"\""), "\(findings)")
    let define = try #require(scratch.text("out/define.xml"))
    #expect(define.contains("PublishingSet=\"SDTM\" Version=\"2030-01-04\""))
    #expect(define.contains("Name=\"C99999\"") && !define.contains("Name=\"C16576\""))
  }

  @Test func checkHoldsValuesAgainstIt() throws {
    let scratch = scratch()
    _ = convert("sdtm-xpt", in: scratch)
    func check(_ words: String...) -> String {
      Program.clinpipe(["check", "out"] + words, in: scratch.path).text
    }
    #expect(check("--ct", "ct.txt").contains("\"M\" is not in SEX; right are \"F\""))
    #expect(!check().contains("is not in SEX"))
  }

  @Test func whatIsNoTerminologyIsRefused() throws {
    let scratch = Scratch()
    scratch.write("ct.txt", "Code\tName\n")
    for words in [
      ["convert", Example.export, "-m", Example.mapping, "-t", "sdtm-xpt", "-o", "out"],
      ["check", "."],
    ] {
      scratch.write("dm.xpt", "")
      let wrong = Program.clinpipe(words + ["--ct", "ct.txt"], in: scratch.path)
      #expect(wrong.status == 64 && wrong.errors.contains("ct.txt:1: no column"), "\(wrong.errors)")
      let missing = Program.clinpipe(words + ["--ct", "none.txt"], in: scratch.path)
      #expect(missing.status == 66 && missing.errors.contains("none.txt"), "\(missing.errors)")
    }
    #expect(!scratch.files.contains { $0.hasPrefix("out") })
  }

  @Test func itIsForDatasets() {
    let outcome = Example.convert("-t", "canonical", "--ct", "ct.txt")
    #expect(outcome.status == 2 && outcome.errors.contains("--ct is for SDTM datasets"))
  }
}
