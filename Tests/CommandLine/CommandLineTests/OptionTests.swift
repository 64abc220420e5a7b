import Conversion
import ProgramRuns
import Testing

/// Every option of `convert` does what its help says.
@Suite struct OptionTests {
  @Test func shortAndLongFormsAreTheSame() {
    let short = Example.convert(
      "-f", "odm", "-t", "sdtm-csv", "-d", "AE", "-o", "-", "-j", "2", "-q")
    let long = Example.convert(
      "--from=odm", "--to", "sdtm-csv", "--domain=AE", "--output=-", "--threads=2", "--quiet")
    #expect(short.status == 1)
    #expect(short.output == long.output)
    #expect(short.text.hasPrefix("STUDYID,DOMAIN,USUBJID,AESEQ"))
    #expect(Example.convert("-tsdtm-csv", "-dAE", "-q").output == short.output)
  }

  @Test func mappingHasAShortFormToo() {
    let words = ["convert", "-t", "canonical", "-q", Example.export]
    let short = Program.clinpipe(words + ["-m", Example.mapping])
    let long = Program.clinpipe(words + ["--mapping", Example.mapping])
    #expect(short.status == 1)
    #expect(short.output == long.output)
  }

  @Test func domainNamesDatasets() {
    let scratch = Scratch()
    #expect(Example.convert("-t", "sdtm-csv", "-d", "ae,DM", "-o", scratch.at("out")).status == 1)
    #expect(
      Files.names(scratch.at("out")) == [
        "ae.csv", "dm.csv", "rejects.csv", "suppae.csv", "suppdm.csv",
      ])
    let file = Example.convert("-t", "sdtm-csv", "-d", "SUPPAE", "-o", scratch.at("one.csv"))
    #expect(file.status == 1)
    #expect(scratch.bytes("one.csv") == scratch.bytes("out/suppae.csv"))
  }

  @Test func rejectsAndFindingsGoWhereTheyAreTold() throws {
    let scratch = Scratch()
    for end in ["csv", "ndjson"] {
      let outcome = Example.convert(
        "-t", "sdtm-csv", "-o", scratch.at("out"), "--rejects", scratch.at("r.\(end)"),
        "--findings", scratch.at("f.\(end)"))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("in \(scratch.at("r.\(end)"))"))
    }
    #expect(!Files.names(scratch.at("out")).contains("rejects.csv"))
    let rejects = try jsonLines(try #require(scratch.text("r.ndjson")))
    #expect(rejects.contains { $0["verbatim"] == "2022-02-60" && $0["item"] == "AEENDAT" })
    #expect(rejects.count == (scratch.text("r.csv") ?? "").split(separator: "\n").count - 1)
    let findings = try jsonLines(try #require(scratch.text("f.ndjson")))
    #expect(findings.contains { $0["code"] == "date-impossible" && $0["severity"] == "error" })
    #expect(scratch.text("f.csv")!.hasPrefix("severity,code,message,file,line,subject,path,item"))
  }

  @Test func failLevelDecidesOverTheStatus() {
    // A warning, and neither an error nor a reject: an event that ends before nothing else is wrong.
    let scratch = Scratch()
    scratch.write("a.csv", "SUBJECT,SITE,SEX\nA1,10,F\nA2,10,M,more\n")
    scratch.write(
      "m.yaml",
      """
      clinpipe: 1
      study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
      csv: {subject: SUBJECT, site: SITE, event: VISIT}
      records:
        - subject: {from: a, sex: SEX}
      """)
    func status(_ words: String...) -> Int32 {
      Program.clinpipe(
        ["convert", "a.csv", "-m", "m.yaml", "-t", "canonical", "-o", "o.ndjson", "--quiet"]
          + words,
        in: scratch.path
      ).status
    }
    scratch.write("a.csv", "SUBJECT,SITE,SEX\nA1,10,F\n")
    #expect(status() == 0)
    #expect(status("--fail-level", "error") == 0)
    #expect(status("--fail-level", "warning") == 1)
  }

  @Test func encodingOfTheFilesCanBeStated() {
    let words = ["convert", Example.sites, "-t", "source", "-q"]
    let mapped = Program.clinpipe(words + ["-m", Example.sitesMapping])
    let stated = Program.clinpipe(
      words + ["-m", Example.sitesMapping, "--encoding", "utf-8,euc-kr"])
    #expect(mapped.status == 0)
    #expect(stated.output == mapped.output)
    let wrong = Program.clinpipe(words + ["--encoding", "utf-8"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("site-02_ae.csv:1: the file is not UTF-8"))
    #expect(wrong.errors.contains("--encoding cp949"))
  }

  @Test func quietSaysNothingButFaults() {
    let quiet = Example.convert("-t", "canonical", "--quiet")
    #expect(quiet.status == 1)
    #expect(quiet.errors == "")
    #expect(Example.convert("-t", "canonical").errors != "")
    #expect(Program.clinpipe(["convert", "-q", "-t", "source", "nothing.xml"]).errors != "")
  }

  @Test func operandsMayBeginWithADash() {
    let scratch = Scratch()
    Files.write(scratch.at("-x.xml"), Files.bytes(Example.export)!)
    let outcome = Program.clinpipe(["convert", "-t", "source", "--", "-x.xml"], in: scratch.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\"file\":\"-x.xml\""))
  }

  @Test func theLastOfSingleOptionsCounts() {
    let outcome = Example.convert("-t", "sdtm-csv", "-d", "DM", "-q", "-o", "x.csv", "-o", "-")
    #expect(outcome.text.hasPrefix("STUDYID,DOMAIN,USUBJID"))
  }
}
