import ProgramRuns
import Testing

/// A filter: data alone on standard output, all else on standard error, quiet when the reader leaves.
@Suite struct StreamTests {
  @Test(arguments: ["canonical", "fhir-json", "fhir-ndjson", "source"])
  func dataAloneIsOnStandardOutput(_ format: String) throws {
    let loud = Example.convert("-t", format)
    let quiet = Example.convert("-t", format, "-q")
    #expect(loud.output == quiet.output)
    #expect(!loud.output.isEmpty)
    _ = try format == "fhir-json" ? [] : jsonLines(loud.text)
    for word in ["clinpipe:", "error:", "warning:"] { #expect(!loud.text.contains(word)) }
    #expect(Example.convert("-t", format, "-o", "-", "-q").output == quiet.output)
  }

  @Test(arguments: ["source", "canonical", "fhir-ndjson"])
  func leavingReaderEndsTheRunQuietly(_ format: String) {
    let line =
      "clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -t \(format)"
      + " | head -1 >/dev/null; exit ${PIPESTATUS[0]}"
    let outcome = Program.shell(line)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test(arguments: ["formats", "explain mappings/krd-home.yaml", "convert --help"])
  func leavingReaderOfShortAnswersToo(_ command: String) {
    let outcome = Program.shell("clinpipe \(command) | true; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func fullStandardOutputIsAFault() {
    let outcome = Program.shell(
      "clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -t canonical >/dev/full"
    )
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("No space left on device"))
  }

  @Test func inputIsRecognisedFromItsFirstBytes() {
    let scratch = Scratch()
    let canonical = scratch.write("a.dat", Example.convert("-t", "canonical", "-q").output)
    let marked = scratch.write(
      "b.dat",
      [0xEF, 0xBB, 0xBF] + Array("\n ".utf8)
        + Array(
          Example.exportText.replacingFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", by: "")
            .utf8))
    let csv = scratch.write("c.dat", "SUBJECT,A\n1,2\n")
    let again = Program.clinpipe(["convert", canonical, "-t", "canonical"])
    #expect(again.output == scratch.bytes("a.dat"))
    #expect(Program.clinpipe(["convert", marked, "-t", "source", "-q"]).text.contains("\"F.DM\""))
    #expect(
      Program.clinpipe(["convert", csv, "-t", "source", "-q"]).text.contains("\"item\":\"A\""))
    for path in [canonical, csv] {
      let words = ["convert", "-q", "-t", canonical == path ? "canonical" : "source"]
      let piped = Program.shell("cat \(path) | clinpipe \(words.joined(separator: " "))")
      #expect(piped.status == 0, "\(piped.errors)")
    }
  }

  @Test func mappingMayComeFromAPipe() {
    let outcome = Program.shell(
      "clinpipe convert \(Example.export) -m <(cat \(Example.mapping)) -t canonical -q")
    #expect(outcome.output == Example.convert("-t", "canonical", "-q").output)
  }

  @Test func severalFilesAreOneStudy() {
    let files = Files.names(Example.sites).filter { $0.hasSuffix(".csv") }
    let words = ["convert", "-m", Example.sitesMapping, "-t", "canonical", "-q"]
    let folder = Program.clinpipe(words + ["."], in: Example.sites)
    let named = Program.clinpipe(words + files.reversed().map { "./\($0)" }, in: Example.sites)
    #expect(folder.status == 1, "\(folder.errors)")
    #expect(named.output == folder.output)
  }
}
