import Conversion
import ProgramRuns
import Testing

/// `clinpipe check` on what `clinpipe convert` writes.
@Suite struct CheckTests {
  /// A subject without a sex, which is required.
  private func package(_ format: String, in scratch: Scratch) {
    let fault = Example.exportText.replacingFirst("<ItemData ItemOID=\"SEX\" Value=\"2\"/>", by: "")
    scratch.write("e.xml", fault)
    scratch.write("m.yaml", Example.mappingText)
    let words = ["convert", "e.xml", "-m", "m.yaml", "-t", format, "-o", "out", "-q"]
    _ = Program.clinpipe(words, in: scratch.path)
  }

  private func check(_ format: String, _ words: String...) -> Outcome {
    let scratch = Scratch()
    package(format, in: scratch)
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
