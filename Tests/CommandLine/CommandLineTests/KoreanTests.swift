import ByteStreams
import ProgramRuns
import Testing
import XPORTFormat

/// Korean text goes from every source into every format, and back by readers that share nothing with
/// the writers: no byte is lost.
@Suite struct KoreanTests {
  enum Source: CaseIterable { case csv, odm }

  /// The source in a folder of its own.
  private func sample(_ source: Source) -> (scratch: Scratch, input: String, texts: [String]) {
    let scratch = Scratch()
    switch source {
    case .csv:
      KoreanSource.writeCSV(into: scratch)
      return (scratch, "ae.csv", KoreanSource.texts)
    case .odm:
      KoreanSource.writeODM(into: scratch)
      return (scratch, "export.xml", KoreanSource.moreTexts)
    }
  }

  private func convert(_ input: String, in scratch: Scratch, _ words: String...) -> Outcome {
    Program.clinpipe(
      ["convert", input, "-m", "study.yaml", "-q"] + words, in: scratch.path)
  }

  @Test(arguments: Source.allCases) func streamsHoldEveryText(_ source: Source) throws {
    let (scratch, input, texts) = sample(source)
    for format in ["source", "canonical", "fhir-ndjson"] {
      let outcome = convert(input, in: scratch, "-t", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let found = try strings(inLines: outcome.output).map { Array($0.utf8) }
      for text in texts { #expect(found.contains(Array(text.utf8)), "\(format): \(text)") }
    }
  }

  @Test(arguments: Source.allCases, ["utf8", "cp949", "ascii"])
  func datasetsHoldEveryText(_ source: Source, _ encoding: String) throws {
    let (scratch, input, texts) = sample(source)
    let outcome = convert(
      input, in: scratch, "-t", "sdtm-xpt,sdtm-json,sdtm-ndjson,sdtm-csv", "-o", "out",
      "--xpt-encoding", encoding, "--findings", "f.ndjson")
    let hasLosses = encoding == "ascii" || (encoding == "cp949" && source == .odm)
    #expect(outcome.status == (hasLosses ? 1 : 0), "\(outcome.errors)")
    let transport = TransportEncoding(rawValue: encoding)!
    func bytes(_ name: String) throws -> [UInt8] { try #require(scratch.bytes("out/\(name)")) }

    let xpt = try ReadDataset(transport: bytes("ae.xpt"), transport)
    let suppxpt = try ReadDataset(transport: bytes("suppae.xpt"), transport)
    let json = try ReadDataset(json: bytes("ae.json"), lines: false)
    let suppjson = try ReadDataset(json: bytes("suppae.json"), lines: false)
    #expect(xpt.rows == json.rows && suppxpt.rows == suppjson.rows)
    #expect(try ReadDataset(json: bytes("ae.ndjson"), lines: true).rows == json.rows)
    let found = xpt.whole("AETERM", suppxpt)
    #expect(found.map { Array($0.utf8) } == texts.map { Array($0.utf8) })

    let csv = try #require(scratch.text("out/ae.csv")) + #require(scratch.text("out/suppae.csv"))
    for row in json.rows {
      #expect(csv.contains(quoted(row["AETERM"]!)), "\(row["AETERM"]!)")
    }
    if encoding == "ascii" {
      #expect(suppxpt.rows.contains { $0["QNAM"] == "AENOTE" && $0["QLABEL"] == "AENOTE" })
    } else {
      #expect(suppxpt.rows.contains { $0["QLABEL"] == KoreanSource.label })
    }
  }

  /// As RFC 4180 has a field.
  private func quoted(_ text: String) -> String {
    text.contains("\"") ? text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() : text
  }

  /// Limits are bytes as they are written; 66 syllables of UTF-8 fit, and 67 do not.
  @Test(arguments: [("utf8", 198), ("cp949", 200), ("ascii", 198)])
  func noTextIsLongerThan200Bytes(_ encoding: String, _ length: Int) throws {
    let (scratch, input, _) = sample(.csv)
    _ = convert(input, in: scratch, "-t", "sdtm-xpt", "-o", "out", "--xpt-encoding", encoding)
    let reader = try XPORTReader(try #require(scratch.bytes("out/ae.xpt")))
    #expect(reader.variables.first { $0.name == "AETERM" }?.length == length)
  }

  @Test func canonicalStreamsKeepTheTranslations() throws {
    let (scratch, input, texts) = sample(.csv)
    let words = texts.enumerated().map { number, text in
      "  '\(text.map { $0 == "'" ? "''" : String($0) }.joined())': Term \(number)"
    }
    let notes = Set(texts.map { String($0.prefix(5)) }).subtracting(texts).map {
      "  '\($0)': Note"
    }
    let mapping = scratch.text("study.yaml")!
    scratch.write(
      "study.yaml",
      mapping + "\ntranslations:\n  \(KoreanSource.label): Note\n"
        + (words + notes).joined(separator: "\n") + "\n")
    let direct = convert(input, in: scratch, "-t", "sdtm-xpt,canonical", "-o", "out")
    #expect(direct.status == 0, "\(direct.errors)")
    let through = Program.clinpipe(
      ["convert", "out/canonical/subjects.ndjson", "-t", "sdtm-xpt", "-o", "again", "-q"],
      in: scratch.path)
    #expect(through.status == 0, "\(through.errors)")
    for file in ["ae.xpt", "suppae.xpt"] {
      #expect(scratch.bytes("out/\(file)") == scratch.bytes("again/\(file)"))
    }
    let terms = try ReadDataset(transport: try #require(scratch.bytes("out/ae.xpt")), .ascii)
    #expect(terms.rows.map { $0["AETERM"]! } == texts.indices.map { "Term \($0)" })
    let originals = try ReadDataset(transport: scratch.bytes("out/suppae.xpt")!, .ascii)
    for (number, text) in texts.enumerated() {
      let pieces = ["AEVERB"] + (1...9).map { "AEVERB\($0)" }
      let found = pieces.compactMap { originals.value(of: $0, "\(number + 1)") }.joined()
      #expect(Array(found.utf8) == Array(text.utf8))
    }
  }

  @Test func theCheckReadsEveryEncoding() {
    let (scratch, input, _) = sample(.csv)
    for encoding in ["utf8", "cp949", "ascii"] {
      _ = convert(input, in: scratch, "-t", "sdtm-xpt", "-o", encoding, "--xpt-encoding", encoding)
      let outcome = Program.clinpipe(
        ["check", encoding, "--xpt-encoding", encoding, "--format", "ndjson"], in: scratch.path)
      #expect(outcome.status < 2, "\(outcome.errors)")
      #expect(!outcome.text.contains("\u{FFFD}"))
    }
  }
}
