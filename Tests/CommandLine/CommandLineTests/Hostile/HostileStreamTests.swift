import ProgramRuns
import Testing

/// The other things that are read: canonical streams, datasets, define.xml, terminology, dictionaries.
@Suite struct HostileStreamTests {
  private static let header =
    "{\"clinpipe\":1,\"study\":{\"id\":\"S\",\"cycleLength\":28,\"drugs\":[{\"id\":\"L\"}],"
    + "\"regimen\":[{\"drug\":\"L\",\"cycles\":[1],\"days\":[1,8]}]}}\n"

  private static func stream(
    _ description: String, _ says: String..., status: Int32 = 64, file: HostileFile
  ) -> HostileCase {
    HostileCase(
      testDescription: description, name: "s.ndjson", status: status, says: says,
      commands: [
        ["convert", "FILE", "-t", "canonical"], ["convert", "FILE", "-t", "sdtm-xpt", "-o", "out"],
        ["convert", "FILE", "-t", "fhir-json"],
      ], file: file)
  }

  private static func subject(_ fields: String) -> HostileFile {
    HostileFile() + header + "{\"subject\":{\"id\":\"1\",\(fields)}}\n"
  }

  static let streams: [HostileCase] = [
    stream(
      "arrays in arrays", "s.ndjson:2:", "deeper than 128",
      file: (HostileFile() + header + "{\"subject\":").repeating("[", 100_000)),
    stream(
      "a long text", "s.ndjson:2", "32 MB",
      file: (HostileFile() + header + "{\"subject\":{\"id\":\"").filling("a", megabytes: 64)
        + "\"}}\n"),
    stream(
      "a long text in the head", "s.ndjson:1", "32 MB",
      file: (HostileFile() + "{\"clinpipe\":\"").filling("a", megabytes: 64) + "\"}\n"),
    stream(
      "many numbers", "s.ndjson:2:", "values and names",
      file: (HostileFile() + header + "{\"subject\":[0").repeating(",0", 3_000_000) + "]}\n"),
    stream(
      "lines without anything", "s.ndjson:2", "blank line",
      file: (HostileFile() + header).filling("\n", megabytes: 8) + "{\"subject\":{}}\n"),
    stream(
      "half a surrogate pair", "s.ndjson:2:", "surrogate", file: subject("\"races\":[\"\\ud800\"]")),
    stream(
      "an overlong form", "s.ndjson:2:", "UTF-8",
      file: HostileFile() + header + "{\"subject\":{\"id\":\"" + [0xC0, 0xAF] + "\"}}\n"),
    stream(
      "a cycle without end", "nine digits",
      file: subject("\"doses\":[{\"cycle\":9223372036854775807}]")),
    stream(
      "a day before all time", "nine digits",
      file: subject("\"doses\":[{\"day\":-9223372036854775808}]")),
    stream(
      "a cycle length without end", "s.ndjson:1:", "nine digits",
      file: HostileFile() + header.replacingFirst("28", by: "9223372036854775807")),
    stream(
      "numbers at their limit", status: 0,
      file: HostileFile() + header.replacingFirst("28", by: "999999999")
        + "{\"subject\":{\"id\":\"1\",\"uniqueID\":\"S-1\",\"site\":\"1\",\"sex\":\"F\",\"country\":\"DEU\","
        + "\"doses\":[{\"drug\":\"L\",\"cycle\":999999999,\"day\":-999999999,\"start\":\"2020-01-01\","
        + "\"amount\":{\"number\":\"\(String(repeating: "9", count: 400))\",\"unit\":\"mg\"}},"
        + "{\"drug\":\"L\",\"cycle\":1,\"day\":999999999,\"start\":\"9999-12-31T23:59\","
        + "\"duration\":{\"number\":\"999999\",\"unit\":\"min\"}}]}}\n"),
  ]

  @Test(arguments: streams) func boundedAndWithAPlace(_ hostile: HostileCase) {
    // Without the texts that SDTM requires a conversion has findings.
    var hostile = hostile
    if hostile.status == 0 { hostile.commands.remove(at: 1) }
    hostile.check(beside: [:])
  }

  /// Neither a cut stream nor a cut document is taken for a whole one, and none ends the program.
  @Test func cutAnywhereIsAFault() {
    let scratch = Scratch()
    let text = Array(Self.header.utf8)
    for end in stride(from: 1, to: text.count - 1, by: 3) {
      scratch.write("s.ndjson", Array(text[..<end]))
      let outcome = Program.clinpipe(["convert", "s.ndjson", "-t", "canonical"], in: scratch.path)
      #expect(outcome.status == 64, "\(end): \(outcome.errors)")
    }
  }

  @Test func aCutExportIsAFault() {
    let scratch = Scratch()
    scratch.write("m.yaml", Example.mappingText)
    let text = Array(Example.exportText.utf8)
    let words = ["convert", "export.xml", "-m", "m.yaml", "-t", "canonical"]
    for end in stride(from: 1, to: text.count - 2, by: 97) {
      scratch.write("export.xml", Array(text[..<end]))
      let outcome = Program.clinpipe(words, in: scratch.path)
      #expect(outcome.status == 64 && outcome.errors.contains("export.xml"), "\(end)")
    }
  }

  private static func checked(
    _ description: String, _ name: String, _ says: String..., words: [String] = [],
    file: HostileFile
  ) -> HostileCase {
    HostileCase(
      testDescription: description, name: name, status: 64, says: says,
      commands: ["text", "sarif"].map { ["check", ".", "--format", $0] + words }, file: file)
  }

  static let packages: [HostileCase] = [
    checked(
      "a dataset in arrays", "vs.json", "vs.json:1", "deeper than 128",
      file: HostileFile().repeating("[", 100_000)),
    checked(
      "a dataset that is cut", "vs.json", "vs.json:1", file: HostileFile() + "{\"name\":\"VS\""),
    checked(
      "lines of a dataset that are none", "vs.ndjson", "vs.ndjson:2",
      file: HostileFile() + "{\"name\":\"VS\",\"columns\":[]}\n[[[\n"),
    checked(
      "a transport file that is cut", "vs.xpt", "vs.xpt", file: HostileFile() + "HEADER RECORD"),
    checked(
      "a define.xml with entities", "define.xml", "define.xml:1:", "entity",
      file: HostileFile() + "<!DOCTYPE ODM [<!ENTITY a \"b\">]><ODM/>"),
    checked(
      "a deep define.xml", "define.xml", "define.xml:1:", "deeper than 256",
      file: (HostileFile() + "<ODM>").repeating("<a>", 100_000)),
    checked(
      "a huge define.xml", "define.xml", "64 MB",
      file: (HostileFile() + "<ODM>").filling("x", megabytes: 80) + "</ODM>"),
    checked(
      "a define.xml of many elements", "define.xml", "1000000 elements",
      file: (HostileFile() + "<ODM>").repeating("<a/>", 1_100_000) + "</ODM>"),
    checked(
      "terminology with entities", "ct.xml", "ct.xml:1:", "entity", words: ["--ct", "ct.xml"],
      file: HostileFile() + "<!DOCTYPE ODM [<!ENTITY a \"b\">]><ODM/>"),
    checked(
      "terminology of many attributes", "ct.xml", "attributes", words: ["--ct", "ct.xml"],
      file: (HostileFile() + "<ODM").numbered(0..<500_000) { " a\($0)=\"\"" } + "/>"),
    checked(
      "huge terminology", "ct.xml", "100 MB", words: ["--ct", "ct.xml"],
      file: (HostileFile() + "<ODM>").filling("x", megabytes: 101)),
    checked(
      "terminology of tabs", "ct.txt", "ct.txt:", "columns", words: ["--ct", "ct.txt"],
      file: (HostileFile() + "Code\tCodelist Code\tCodelist Extensible (Yes/No)\tCodelist Name\t"
        + "CDISC Submission Value\n").filling("\t", megabytes: 2)),
  ]

  @Test(arguments: packages) func whatIsCheckedIsBoundedToo(_ hostile: HostileCase) {
    let dataset = "STUDYID,DOMAIN,USUBJID\nS,DM,1\n"
    let isDataset = hostile.name.hasPrefix("vs")
    hostile.check(beside: isDataset ? [:] : ["dm.csv": dataset])
  }

  /// The head of a transport file says how many variables there are, and where each lies.
  @Test func lyingHeadsOfTransportFilesAreNoCrash() throws {
    let scratch = Scratch()
    let words = ["-t", "sdtm-xpt", "-o", scratch.at("out"), "-q"]
    _ = Program.clinpipe(["convert", Example.export, "-m", Example.mapping] + words)
    let bytes = try #require(scratch.bytes("out/ae.xpt"))
    let places = [634, 636, 637, 714, 715, 720, 721, 798, 799, 800, 801]
    for (place, byte) in places.flatMap({ place in [0, 0x2D, 0x39, 0xFF].map { (place, $0) } }) {
      var lying = bytes
      lying[place] = UInt8(byte)
      scratch.write("lying/ae.xpt", lying)
      let outcome = Program.clinpipe(["check", "lying"], in: scratch.path)
      #expect([0, 1, 64].contains(outcome.status), "\(place) as \(byte): \(outcome.status)")
      #expect(outcome.peakMegabytes < 300)
    }
    for end in stride(from: 0, to: min(bytes.count, 4000), by: 79) {
      scratch.write("lying/ae.xpt", Array(bytes[..<end]))
      #expect([1, 64].contains(Program.clinpipe(["check", "lying"], in: scratch.path).status))
    }
  }

  /// A pipe that nobody writes to would be waited for.
  @Test func whatIsNoFileIsNotWaitedFor() {
    let scratch = Scratch()
    scratch.write("dm.csv", "STUDYID,DOMAIN,USUBJID\nS,DM,1\n")
    let outcome = Program.shell("mkfifo vs.csv && timeout 9 clinpipe check .", in: scratch.path)
    #expect(outcome.status == 66 && outcome.errors.contains("vs.csv"), "\(outcome.errors)")
  }
}
