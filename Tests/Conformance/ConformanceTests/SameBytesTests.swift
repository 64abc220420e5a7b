import Conversion
import ProgramRuns
import Testing

/// The same study gives the same bytes, whichever way it goes. Driven by the registry of formats.
@Suite struct SameBytesTests {
  @Test(arguments: SampleStudy.all)
  func threadsAndRunsAndWaysGiveTheSameBytes(_ study: SampleStudy) {
    let scratch = Scratch()
    let formats = SampleStudy.allAtOnce
    let one = study.convert("-t", formats, "-o", scratch.at("one"), "-j", "1")
    #expect(one.status == 1, "the planted faults make it 1: \(one.errors)")
    let whole = contents(scratch.at("one"))
    #expect(whole.count > SampleStudy.modelFormats.count)

    #expect(study.convert("-t", formats, "-o", scratch.at("four"), "-j", "4").status == 1)
    #expect(difference(whole, contents(scratch.at("four"))) == [], "one thread and four")
    #expect(study.convert("-t", formats, "-o", scratch.at("again"), "-j", "4").status == 1)
    #expect(difference(whole, contents(scratch.at("again"))) == [], "two runs")

    checkCanonicalWay(whole, scratch)
    for format in SampleStudy.modelFormats { checkAlone(format, study, whole, scratch) }
  }

  /// Direct, and with the canonical stream in the middle.
  private func checkCanonicalWay(_ whole: [String: [UInt8]], _ scratch: Scratch) {
    let stream = scratch.at("one/canonical/subjects.ndjson")
    let through = Program.clinpipe(
      [
        "convert", "-f", "canonical", "-t", SampleStudy.allAtOnce, "-o", scratch.at("through"),
        "-q",
        stream,
      ])
    #expect(through.status < 2, "\(through.errors)")
    // The rejects are those of the mapping, which has run before.
    let differences = difference(whole, contents(scratch.at("through")))
    #expect(differences == ["rejects.csv"], "direct and by the canonical stream")
  }

  /// A format alone, and among all others: with transport files among them, datasets are made for those.
  private func checkAlone(
    _ format: OutputFormat, _ study: SampleStudy, _ whole: [String: [UInt8]], _ scratch: Scratch
  ) {
    let folder = scratch.at("alone-\(format.rawValue)/")
    let outcome =
      format.isDatasets
      ? study.convert("-t", format.rawValue, "-o", folder, "--xpt-encoding", "ascii")
      : study.convert("-t", format.rawValue, "-o", folder)
    #expect(outcome.status == 1, "\(format.rawValue): \(outcome.errors)")
    let alone = contents(folder)
    #expect(alone.count > 1, "\(format.rawValue) has written nothing")
    for (file, bytes) in alone { #expect(whole[file] == bytes, "\(file) of \(format.rawValue)") }
  }

  @Test(arguments: SampleStudy.all)
  func standardInputIsAsGoodAsAFile(_ study: SampleStudy) {
    let exports = Files.below("\(Program.root)/\(study.folder)").filter { $0.hasSuffix(".xml") }
    guard let export = exports.first else { return }
    let path = "\(Program.root)/\(study.folder)/\(export)"
    for format in ["source", "canonical", "fhir-ndjson"] {
      let words = ["convert", "-q", "-m", study.mapping, "-t", format]
      let file = Program.clinpipe(words + ["\(study.folder)/\(export)"]).text
      let piped = Program.clinpipe(words, input: path).text
      // Only the name of the input differs.
      #expect(piped == replace("\(study.folder)/\(export)", by: "-", in: file), "\(format)")
    }
  }

  private func replace(_ old: String, by new: String, in text: String) -> String {
    var (rest, wanted, result) = (Array(text.utf8)[...], Array(old.utf8), [UInt8]())
    while let first = rest.first {
      if first == wanted[0], rest.starts(with: wanted) {
        result += Array(new.utf8)
        rest = rest.dropFirst(wanted.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    wanted = []
    return String(decoding: result, as: UTF8.self)
  }
}
