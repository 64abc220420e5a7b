import Conversion
import ProgramRuns
import Testing

/// `clinpipe check` on what `clinpipe convert` writes.
@Suite struct CheckTests {
  /// A subject without a sex, which is required.
  private func writePackage(_ format: String, in scratch: Scratch) {
    let fault = Example.exportText.replacingFirst("<ItemData ItemOID=\"SEX\" Value=\"2\"/>", by: "")
    scratch.write("e.xml", fault)
    scratch.write("m.yaml", Example.mappingText)
    let words = ["convert", "e.xml", "-m", "m.yaml", "-t", format, "-o", "out", "-q"]
    _ = Program.clinpipe(words, in: scratch.path)
  }

  private func check(_ format: String, _ words: String...) -> Outcome {
    let scratch = Scratch()
    writePackage(format, in: scratch)
    return Program.clinpipe(["check", "out"] + words, in: scratch.path)
  }

  @Test func everyFormatIsReadAlike() {
    let transport = check("sdtm-xpt")
    #expect(
      transport.status == 1 && transport.text.contains("[CP1005 CG0014]: 1"), "\(transport.text)")
    for format in ["sdtm-json", "sdtm-ndjson"] {
      #expect(check(format).output == transport.output)
      #expect(check(format).status == transport.status)
    }
  }

  @Test func machinesReadLines() {
    let lines = check("sdtm-xpt", "--format", "ndjson").text.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"rule\":\"CP") && $0.hasSuffix("}") })
    let sarif = check("sdtm-xpt", "--format", "sarif").text
    #expect(
      sarif.contains("\"version\":\"2.1.0\"") && sarif.contains("\"ruleId\":\"CP"))
  }

  @Test func datasetsInCSVAreReadToo() {
    let outcome = check("sdtm-csv")
    #expect(outcome.status == 1 && outcome.text.contains("[CP1005 CG0014]: 1"), "\(outcome.text)")
    #expect(!outcome.text.contains("CP1008") && !outcome.text.contains("CP1009"))
  }

  @Test func aDefineIsTakenFromTheFolderOrByName() {
    let scratch = Scratch()
    writePackage("sdtm-package", in: scratch)
    let define = scratch.text("out/define.xml") ?? ""
    scratch.write("other.xml", define.replacingFirst("Name=\"SEX\"", by: "Name=\"SEXE\""))
    let own = Program.clinpipe(["check", "out"], in: scratch.path)
    #expect(!own.text.contains("CP8003"))
    let named = Program.clinpipe(["check", "out", "--define", "other.xml"], in: scratch.path)
    #expect(named.text.contains("[CP8003]: 1\n  DM SEX: "), "\(named.text)")
    scratch.write("broken.xml", "<ODM>")
    let broken = Program.clinpipe(["check", "out", "--define", "broken.xml"], in: scratch.path)
    #expect(broken.status == 64 && broken.errors.contains("broken.xml:1"), "\(broken.errors)")
    let missing = Program.clinpipe(["check", "out", "--define", "no.xml"], in: scratch.path)
    #expect(missing.status == 66 && missing.errors.contains("no.xml"), "\(missing.errors)")
  }

  @Test func aMappingAddsTheStudysOwnRules() {
    let scratch = Scratch()
    writePackage("sdtm-xpt", in: scratch)
    scratch.write(
      "checks.yaml",
      """
      checks:
        - id: NO-SEX-X
          text: nobody is of sex X
          severity: warning
          allowed-only: {of: {in: DM}, where: {SEX: [X]}}
      """)
    let words = ["check", "out", "-m", "checks.yaml"]
    let outcome = Program.clinpipe(words, in: scratch.path)
    #expect(outcome.text.contains("warning: nobody is of sex X [NO-SEX-X]: "), "\(outcome.text)")
    let sarif = Program.clinpipe(words + ["--format", "sarif"], in: scratch.path)
    #expect(sarif.text.contains("\"id\":\"NO-SEX-X\""))
    scratch.write("wrong.yaml", "checks:\n  - {id: A, text: t, alowed-only: {}}\n")
    let wrong = Program.clinpipe(["check", "out", "-m", "wrong.yaml"], in: scratch.path)
    #expect(wrong.status == 65 && wrong.errors.contains("wrong.yaml:2:"), "\(wrong.errors)")
  }

  @Test func textShowsAsManyAsAskedFor() {
    let few = check("sdtm-xpt", "--show", "0").lines
    let all = check("sdtm-xpt", "--show", "all").lines
    #expect(few.contains { $0.contains("… and 1 more") } && few.count <= all.count)
    #expect(!all.contains { $0.contains("…") })
    let wrong = check("sdtm-xpt", "--show", "some")
    #expect(wrong.status == 2 && wrong.errors.contains("--show must be a number or all"))
  }

  @Test func whatIsNoPackageIsRefused() {
    let scratch = Scratch()
    let missing = Program.clinpipe(["check", "nowhere"], in: scratch.path)
    #expect(missing.status == 66 && missing.errors.contains("nowhere"))
    scratch.write("empty/readme.txt", "nothing")
    let empty = Program.clinpipe(["check", "empty"], in: scratch.path)
    #expect(empty.status == 66 && empty.errors.contains(".xpt"))
    scratch.write("bad/ae.xpt", "no transport file")
    let bad = Program.clinpipe(["check", "bad"], in: scratch.path)
    #expect(bad.status == 64 && bad.errors.contains("bad/ae.xpt"), "\(bad.errors)")
  }
}
