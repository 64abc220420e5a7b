import Conversion
import ProgramRuns
import Testing

/// `clinpipe check` on what `clinpipe convert` writes.
@Suite struct CheckTests {
  private func package(_ format: String, in scratch: Scratch) {
    scratch.write("e.xml", Example.exportText)
    scratch.write("m.yaml", Example.mappingText)
    let words = ["convert", "e.xml", "-m", "m.yaml", "-t", format, "-o", "out", "-q"]
    _ = Program.clinpipe(words, in: scratch.path)
  }

  private func check(_ format: String, _ words: String...) -> Outcome {
    let scratch = Scratch()
    package(format, in: scratch)
    return Program.clinpipe(["check", "out"] + words, in: scratch.path)
  }

  private func text(_ outcome: Outcome) -> String {
    String(decoding: outcome.output, as: UTF8.self)
  }

  @Test func everyFormatIsReadAlike() {
    let transport = check("sdtm-xpt")
    #expect(transport.text.contains("errors, "), "\(transport.text)")
    for format in ["sdtm-json", "sdtm-ndjson"] {
      #expect(check(format).output == transport.output)
      #expect(check(format).status == transport.status)
    }
  }

  @Test func machinesReadLines() {
    let lines = check("sdtm-xpt", "--format", "ndjson").text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{\"rule\":\"CP") && $0.hasSuffix("}") })
    let sarif = check("sdtm-xpt", "--format", "sarif").text
    #expect(
      sarif.contains("\"version\":\"2.1.0\"") && sarif.contains("\"ruleId\":\"CP") || lines.isEmpty)
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
