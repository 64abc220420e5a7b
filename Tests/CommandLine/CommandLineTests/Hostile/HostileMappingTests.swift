import ProgramRuns
import Testing

/// Mappings that are small and would become large, or that someone else has written.
@Suite struct HostileMappingTests {
  private static let head =
    "clinpipe: 1\nstudy: {id: W, title: W, type: OBSERVATIONAL, country: DEU}\n"
  private static let csv = "csv: {subject: SUBJECT}\ncodes: {sex: {F: F}}\n"
  private static let rule = "  - subject: {from: a, sex: {item: SEX, codes: sex}}\n"
  private static let records = "records:\n" + rule

  private static func site(_ pattern: String) -> String {
    head + "csv: {subject: SUBJECT, site: {from-file: '\(pattern)'}}\n" + records
  }

  private static func medication(_ each: String) -> String {
    head + csv + "records:\n  - medication: {from: a, each: \(each), name: \"V\"}\n"
  }

  private static func mapping(_ description: String, _ says: String..., text: String)
    -> HostileCase
  {
    HostileCase(
      testDescription: description, name: "m.yaml", status: 65, says: ["m.yaml"] + says,
      commands: [
        ["convert", "a.csv", "-m", "FILE", "-t", "canonical"], ["explain", "FILE"],
        ["inspect", "a.csv", "-m", "FILE"],
      ], file: HostileFile() + text)
  }

  static let cases: [HostileCase] = [
    mapping(
      "aliases of aliases", ":3:4", "anchors", text: head + "a: &a [x, x]\nb: [*a, *a]\n" + records),
    mapping("a merge key", ":5:1", "\"<<\"", text: head + csv + "<<: {a: 1}\n" + records),
    mapping("a key that stands twice", ":5:1", "again", text: head + csv + "csv: {}\n" + records),
    mapping("a tag", ":5:4", "tags", text: head + csv + "x: !!binary aGk=\n" + records),
    mapping(
      "lists in lists", ":1:65", "deeper than 64", text: String(repeating: "[", count: 100_000)),
    mapping(
      "mappings in mappings", "deeper than 64", text: String(repeating: "{a: ", count: 100_000)),
    mapping("a huge file", "8 MB", text: String(repeating: "#", count: 9 << 20)),
    mapping("control characters", "control characters", text: head + "x: \"\u{1B}[2J\"\n"),
    mapping(
      "many unknown keys", "\"k0\"",
      text: head + csv + records + (0..<50_000).map { "k\($0): 1\n" }.joined()),
    mapping(
      "rules without end", "5000 rules",
      text: head + csv + "records:\n" + String(repeating: rule, count: 6000)),
    mapping("each of each", "5000", text: medication("{n: 1-999, m: 1-999, o: 1-999}")),
    mapping(
      "each of a long list", "5000",
      text: medication("{n: [\(Array(repeating: "1-999", count: 10_000).joined(separator: ","))]}")),
    mapping("a text for a list", ":3:10", "must be a list", text: head + "records: x\n"),
    mapping("a list for a mapping", "must be a mapping", text: head + csv + "records: [[a]]\n"),
    mapping("a list for a study", "must be a mapping", text: "clinpipe: 1\nstudy: [a]\n" + records),
    mapping(
      "a number that is too large", "at most nine digits",
      text: head.replacingFirst("DEU", by: "DEU, cycle-length: 9223372036854775807") + csv + records
    ),
    mapping(
      "rows before the data that none has", "at most nine digits",
      text: head + "csv: {subject: SUBJECT, header-rows: 9223372036854775807}\n" + records),
    mapping("a pattern that is none", "no regular expression", text: site("(")),
    mapping(
      "repetitions of repetitions", "2000 places", text: site("(((a{1,255}){1,255}){1,255})")),
    mapping("a long repetition", "2000 places", text: site("(a{1,32767})")),
    mapping(
      "groups in groups", "longer than 500",
      text: site(String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000))),
    mapping(
      "groups in groups that are short", "deeper than 16",
      text: site(String(repeating: "(", count: 20) + "a" + String(repeating: ")", count: 20))),
    mapping("a pattern that refers back", "refers back", text: site("(a*)*\\1b")),
    mapping(
      "a pattern of a value", "2000 places",
      text: head + csv
        + "records:\n  - subject: {from: a, sex: {item: V, capture: '(a{1,9999})'}}\n"),
  ]

  @Test(arguments: cases) func refused(_ hostile: HostileCase) {
    hostile.check(beside: ["a.csv": "SUBJECT,SEX,V\n1,F,a\n"])
  }

  @Test func checkTakesNoHugeMappingEither() {
    let hostile = HostileCase(
      testDescription: "a huge file", name: "m.yaml", status: 65, says: ["m.yaml", "8 MB"],
      commands: [["check", ".", "-m", "FILE"]], file: HostileFile().filling("#", megabytes: 9))
    hostile.check(beside: [:])
  }

  /// Whatever tries one way after the other, takes ages for these.
  @Test(arguments: ["(a*)*b", "((a+)+)+$", "(a|a)*b", "(a|aa)+$", "(.*)(.*)(.*)(.*)b"])
  func patternsDoNotTryForever(pattern: String) {
    let text =
      Self.head + Self.csv
      + "records:\n  - subject: {from: a, races: {item: V, capture: '\(pattern)'}}\n"
      + "ignore:\n  - {items: [SEX], because: x}\n"
    for length in [30, 9000, 100_000] {
      let hostile = HostileCase(
        testDescription: pattern, name: "a.csv", status: 1, says: ["a.csv:2"],
        commands: [["convert", "FILE", "-m", "m.yaml", "-t", "canonical"]],
        file: (HostileFile() + "SUBJECT,SEX,V\n1,F,").repeating("a", length) + "!\n")
      hostile.check(beside: ["m.yaml": text])
    }
  }

  /// Keys that `each:` makes alike must not end the program.
  @Test func keysThatBecomeAlikeAreNoCrash() {
    let text =
      Self.head + Self.csv
      + "records:\n  - adverse-event: {from: a, each: {n: [1]}, term: V, "
      + "causality: [{each: [{'{n}': a, '1': b}], for: L, item: V}]}\n"
    let hostile = HostileCase(
      testDescription: "alike", name: "m.yaml", status: 65,
      commands: [["convert", "a.csv", "-m", "FILE", "-t", "canonical"]],
      file: HostileFile() + text)
    hostile.check(beside: ["a.csv": "SUBJECT,SEX,V\n1,F,a\n"])
  }

  /// Of what a mapping or a command line names, nothing becomes a path.
  @Test(arguments: ["../AE", "/etc/AE", "AE/../../x", "AE\u{1B}", "", ".", "~"])
  func namesOfDatasetsAreNoPaths(name: String) {
    let scratch = Scratch()
    scratch.write("export.xml", Example.exportText)
    scratch.write("m.yaml", Example.mappingText)
    let outcome = Program.clinpipe(
      ["convert", "export.xml", "-m", "m.yaml", "-t", "sdtm-csv", "-o", "deep/out/", "-d", name],
      in: scratch.path)
    #expect(name.isEmpty || outcome.status == 2, "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(scratch.files.allSatisfy { !$0.contains("..") && !$0.hasPrefix("AE") })
  }

  @Test func namesOfAStudyAreNoPaths() {
    let scratch = Scratch()
    scratch.write("export.xml", Example.exportText)
    scratch.write("m.yaml", Example.mappingText.replacingFirst("id: ", by: "id: ../../x/"))
    let formats = "sdtm-package,sdtm-csv,fhir-ndjson,canonical"
    let outcome = Program.clinpipe(
      ["convert", "export.xml", "-m", "m.yaml", "-t", formats, "-o", "deep/out/"], in: scratch.path)
    #expect(outcome.status <= 1, "\(outcome.errors)")
    #expect(scratch.files.allSatisfy { $0.hasPrefix("deep/out/") || !$0.contains("/") })
  }
}
