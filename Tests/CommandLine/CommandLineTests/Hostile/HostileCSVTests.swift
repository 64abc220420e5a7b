import ProgramRuns
import Testing

/// CSV that is broken or made to break its reader.
@Suite struct HostileCSVTests {
  private static let mapping = """
    clinpipe: 1
    study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
    csv: {subject: SUBJECT}
    codes: {sex: {F: F}}
    records:
      - subject: {from: a, sex: {item: SEX, codes: sex}}
    ignore:
      - {items: ["*"], because: it is many}
    """

  private static let head = HostileFile() + "SUBJECT,SEX\n"

  private static func csv(
    _ description: String, _ says: String..., status: Int32 = 64, file: HostileFile
  ) -> HostileCase {
    HostileCase(
      testDescription: description, name: "a.csv", status: status, says: says, file: file)
  }

  static let cases: [HostileCase] = [
    csv(
      "a quote that is never closed", "a.csv:2", "16 MB", "quote",
      file: (head + "1,\"F\n").filling("2,F\n", megabytes: 64)),
    csv(
      "a quote before the first column", "a.csv:1", "16 MB", "quote",
      file: (HostileFile() + "\"SUBJECT,SEX\n").filling("2,F\n", megabytes: 64)),
    csv("a line without end", "a.csv:2", "16 MB", file: (head + "1,").filling("F", megabytes: 64)),
    csv(
      "a header without end", "a.csv:1", "16 MB",
      file: (HostileFile() + "SUBJECT,").filling("c,", megabytes: 64)),
    csv(
      "a hundred thousand columns", "a.csv:1", "32768 cells",
      file: (HostileFile() + "SUBJECT,SEX").numbered(0..<100_000) { ",c\($0)" } + "\n1,F\n"),
    csv(
      "a hundred thousand cells", "a.csv:2", "32768 cells",
      file: (head + "1,F").repeating(",x", 100_000) + "\n"),
    csv(
      "columns without names and with one", status: 0,
      file: (HostileFile() + "SUBJECT,SEX").repeating(",", 2000).repeating(",x", 2000)
        + "\n1,F,1,2\n"),
    csv(
      "line ends of all kinds", status: 0,
      file: HostileFile() + "SUBJECT,SEX\r1,F\n2,F\r\n3,F\n\r4,F"),
    csv("nothing but NUL", "a.csv:1", "UTF-16", file: HostileFile().filling("\0", megabytes: 8)),
    csv("nothing but a quote", "a.csv:1", "quote", file: HostileFile() + "\""),
    csv("nothing but a mark", "a.csv", "empty", file: HostileFile() + [0xEF, 0xBB, 0xBF]),
    csv(
      "lines without anything", status: 0,
      file: (head + "1,F\n").filling("\n", megabytes: 4) + "2,F\n"),
    csv(
      "rows of nobody", "a.csv:", "100000 rows are nobody's", "\"SUBJECT\"",
      file: head.repeating(",F\n", 300_000)),
    csv(
      "rows of totals", "a.csv:", "100000 rows are nobody's",
      file: head.repeating("total,F\n", 300_000)),
    csv(
      "all rows of one subject", "subject 1", "200000 records",
      file: head.repeating("1,F\n", 250_000)),
    csv(
      "a subject of many bytes", "subject 1", "64 MB",
      file: head.repeating("1,\(String(repeating: "F", count: 500_000))\n", 160)),
    csv("a long key", "a.csv:2", "up to 4096", file: head.filling("k", megabytes: 2) + ",F\n"),
    csv("a character that is cut", "a.csv:2", "0xE2", file: head + "1,F" + [0xE2, 0x82] + "\n"),
    csv("bytes of an overlong form", "a.csv:2", "0xC0", file: head + "1," + [0xC0, 0xAF] + "\n"),
    csv("half a surrogate pair", "a.csv:2", "0xED", file: head + "1," + [0xED, 0xA0, 0x80] + "\n"),
  ]

  /// The other ways in are tried by `make hostile`.
  @Test(arguments: cases) func boundedAndWithAPlace(_ hostile: HostileCase) {
    var hostile = hostile
    hostile.commands = [hostile.commands[0]]
    hostile.check(beside: ["study.yaml": Self.mapping])
  }

  @Test func columnsOfOneNameStayApart() {
    let scratch = Scratch()
    scratch.write("a.csv", "SUBJECT,x,x#2,x\n1,one,two,three\n")
    let outcome = Program.clinpipe(["convert", "a.csv", "-t", "source"], in: scratch.path)
    #expect(outcome.status == 0)
    for cell in [
      "\"item\":\"x\",\"value\":\"one\"", "\"item\":\"x#2\",\"value\":\"two\"",
      "\"item\":\"x#3\",\"value\":\"three\"",
    ] {
      #expect(outcome.text.contains(cell), "\(outcome.text)")
    }
  }
}
