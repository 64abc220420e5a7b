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

  /// As a shell knows it of every filter: ended by SIGPIPE.
  private let ended: Int32 = 128 + 13

  @Test(arguments: ["source", "canonical", "fhir-ndjson"])
  func leavingReaderEndsTheRunQuietly(_ format: String) {
    let scratch = Scratch()
    let line =
      "clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -t \(format)"
      + " --findings \(scratch.path)/f.csv | head -1 >/dev/null; exit ${PIPESTATUS[0]}"
    let outcome = Program.shell(line)
    #expect(outcome.status == ended)
    #expect(outcome.errors == "")
    #expect(scratch.files == [])
  }

  @Test(arguments: ["formats", "explain mappings/krd-home.yaml", "convert --help"])
  func leavingReaderOfShortAnswersToo(_ command: String) {
    let outcome = Program.shell(
      "(sleep 0.1; clinpipe \(command)) | true; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == ended)
    #expect(outcome.errors == "")
  }

  @Test(arguments: ["out", "there", "c.ndjson"]) func anInterruptedRunLeavesNothing(_ path: String)
  {
    let scratch = Scratch()
    Files.makeFolder(scratch.at("there"))
    let format = path.hasSuffix(".ndjson") ? "canonical" : "sdtm-csv"
    let outcome = Program.shell(
      """
      clinpipe convert \(Program.root)/samples/krd-home -m \(Program.root)/mappings/krd-home.yaml \
        -t \(format) -o \(path) -q & run=$!
      until find . -name '.*partial*' | grep -q . || ! kill -0 $run; do :; done
      kill -TERM $run; wait $run; status=$?; find . -mindepth 1; exit $status
      """, in: scratch.path)
    #expect(outcome.status == 128 + 15, "\(outcome.errors)")
    #expect(outcome.text == "./there\n")
  }

  @Test(arguments: ["canonical", "sdtm-xpt -d EX", "sdtm-json -d EX"])
  func fullStandardOutputIsAFault(format: String) {
    let outcome = Program.shell(
      "clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -t \(format) >/dev/full"
    )
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("No space left on device"))
  }

  @Test func aDatasetGoesThroughAPipeAsIntoAFile() {
    let convert =
      "clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -q -t sdtm-xpt -d EX"
    let scratch = Scratch()
    let outcome = Program.shell(
      """
      export SOURCE_DATE_EPOCH=0
      \(convert) --threads 1 -o \(scratch.path)/ex.xpt
      \(convert) --threads 4 | cmp - \(scratch.path)/ex.xpt
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
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

/// Which columns a file must have.
@Suite struct ColumnTests {
  private func convert(_ spoil: (Scratch) -> Void) -> Outcome {
    let scratch = Scratch()
    Files.copy(Example.sites, to: scratch.at("sites"))
    scratch.write("sites.yaml", Files.text(Example.sitesMapping) ?? "")
    spoil(scratch)
    return Program.clinpipe(
      ["convert", "sites", "-m", "sites.yaml", "-t", "canonical"], in: scratch.path)
  }

  private func drop(_ column: String, _ scratch: Scratch) {
    let path = "sites/site-01_demog.csv"
    let text = scratch.text(path) ?? ""
    scratch.write(path, text.replacingFirst(column, by: "X\(column)"))
  }

  @Test func oneOfAlternativesIsEnough() {
    // The second hospital has no AETERM_EN, which the mapping reads with else: AETERM.
    #expect(convert { _ in }.status == 1)
    let missing = convert { drop("REMARK", $0) }
    #expect(missing.status == 64)
    #expect(missing.errors.contains("site-01_demog.csv:1: missing column \"REMARK\" or \"비고\""))
  }

  @Test func aConstantMakesAColumnOptional() {
    let outcome = convert { scratch in
      drop("REMARK", scratch)
      let mapping = scratch.text("sites.yaml") ?? ""
      let optional = "first: [REMARK, {value: \"\"}]}"
      scratch.write("sites.yaml", mapping.replacingFirst("item: REMARK}", by: optional))
    }
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.text.contains("추적 중"))
    #expect(!outcome.text.contains("no"))
  }

  @Test func aFormWithoutAFileIsAWarning() {
    let outcome = convert { scratch in
      for name in ["site-01_ae.csv", "site-02_ae.csv"] { Files.remove(scratch.at("sites/\(name)")) }
    }
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("warning: no file of this run is of the form \"ae\" [form-missing]"))
  }

  @Test func standardInputIsTheOneFormOfTheMapping() {
    let wide = "\(Program.root)/Tests/Golden/csv-wide"
    let words = ["convert", "-q", "-m", "\(wide)/registry.yaml", "-t", "sdtm-csv", "-d", "AE"]
    let piped = Program.clinpipe(words, input: "\(wide)/registry.csv")
    #expect(piped.output == Program.clinpipe(words + ["\(wide)/registry.csv"]).output)
    let several = Program.clinpipe(
      ["convert", "-m", Example.sitesMapping, "-t", "canonical"],
      input: "\(Example.sites)/site-01_ae.csv")
    #expect(several.status == 2)
    #expect(several.errors.contains("the mapping reads several: demog, len, ae"))
  }
}
