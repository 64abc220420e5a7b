import Glibc
import ProgramRuns
import Testing

/// Input that can't be converted: each kind with its own message, its place and its exit status,
/// and nothing is left behind.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    /// What standard error must say, the place first.
    let says: [String]
    /// Lays the bad thing out in a scratch folder that has `export.xml`, `study.yaml`, `sites/`,
    /// `sites.yaml`.
    let spoil: @Sendable (Scratch) -> Void
    var words = ["convert", "export.xml", "-m", "study.yaml"]
  }

  static let sites = ["convert", "sites", "-m", "sites.yaml"]

  static let cases: [Case] = [
    Case(testDescription: "truncated XML", status: 64, says: ["export.xml:", "ends"]) { scratch in
      scratch.write("export.xml", Array(Example.exportText.utf8.dropLast(900)))
    },
    Case(
      testDescription: "an element that is not closed", status: 64,
      says: ["export.xml:95:1: subject K-001", "FormData"]
    ) { scratch in
      scratch.edit("export.xml") {
        $0.replacingFirst("<FormData FormOID=\"F.DM\">", by: "<FormData FormOID=\"F.DM\"")
      }
    },
    Case(testDescription: "entity expansion", status: 64, says: ["export.xml:", "entity"]) {
      scratch in
      scratch.edit("export.xml") {
        $0.replacingFirst(
          "<ODM ",
          by: """
            <!DOCTYPE ODM [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <ODM
            """ + " "
        ).replacingFirst("baker &amp; pastry cook", by: "&c;")
      }
    },
    Case(testDescription: "external entity", status: 64, says: ["export.xml:", "entity"]) {
      scratch in
      scratch.write("secret.txt", "do not read me")
      scratch.edit("export.xml") {
        $0.replacingFirst(
          "<ODM ", by: "<!DOCTYPE ODM [<!ENTITY x SYSTEM \"secret.txt\">]>\n<ODM "
        ).replacingFirst("baker &amp; pastry cook", by: "&x;")
      }
    },
    Case(
      testDescription: "bytes in XML that are not UTF-8", status: 64,
      says: ["export.xml:", "UTF-8"]
    ) { scratch in
      var bytes = Array(Example.exportText.utf8)
      bytes[Example.exportText.replacingFirst("baker", by: "\0").utf8.firstOffset(of: 0)] = 0xE9
      scratch.write("export.xml", bytes)
    },
    Case(
      testDescription: "bytes in CSV that are not UTF-8", status: 64,
      says: ["sites/site-01_ae.csv:2: the file is not UTF-8: byte 0xFF"],
      spoil: { scratch in
        scratch.edit("sites.yaml") { $0.replacingFirst("[utf-8, cp949]", by: "utf-8") }
        scratch.write(
          "sites/site-01_ae.csv", Array("SUBJNO,AEYN\n001,".utf8) + [0xFF] + Array("\n".utf8))
      }, words: sites),
    Case(
      testDescription: "a quote that is not closed", status: 64,
      says: ["sites/site-01_demog.csv:3", "quote"],
      spoil: { scratch in
        scratch.edit("sites/site-01_demog.csv") {
          $0.replacingFirst("photos\"", by: "photos").replacingFirst("002,F", by: "002,F")
        }
      }, words: sites),
    Case(
      testDescription: "a column that one file of a form lacks", status: 64,
      says: ["sites/site-01_len.csv:1: missing column \"ENDDT\"", "did you mean \"ENDDTT\"?"],
      spoil: { scratch in
        scratch.edit("sites/site-01_len.csv") { $0.replacingFirst("ENDDT", by: "ENDDTT") }
      }, words: sites),
    Case(
      testDescription: "a column that no file has", status: 65,
      says: ["sites.yaml:53:12: unknown column of len \"ENDDT\"; did you mean \"ENDD\"?"],
      spoil: { scratch in
        scratch.edit("sites/site-01_len.csv") { $0.replacingFirst("ENDDT", by: "ENDD") }
        scratch.edit("sites.yaml") { $0.replacingFirst("    투여종료일: ENDDT\n", by: "") }
      }, words: sites),
    Case(
      testDescription: "no column for the subject", status: 64,
      says: ["sites/site-01_ae.csv:1: no column holds the subject", "did you mean \"SUBJN\"?"],
      spoil: { scratch in
        scratch.edit("sites/site-01_ae.csv") { $0.replacingFirst("SUBJNO", by: "SUBJN") }
      }, words: sites),
    Case(testDescription: "empty XML", status: 64, says: ["export.xml: the file is empty"]) {
      scratch in
      scratch.write("export.xml", "")
    },
    Case(
      testDescription: "empty CSV", status: 64, says: ["sites/site-02_ae.csv: the file is empty"],
      spoil: { $0.write("sites/site-02_ae.csv", "") }, words: sites),
    Case(testDescription: "XML that is no ODM", status: 64, says: ["export.xml:", "ODM"]) {
      scratch in
      scratch.write("export.xml", "<?xml version=\"1.0\"?>\n<html><body/></html>\n")
    },
    Case(
      testDescription: "a canonical stream that ends early", status: 64, says: ["c.ndjson:2"],
      spoil: { scratch in
        scratch.write(
          "c.ndjson", Array(Example.convert("-t", "canonical", "-q").output.dropLast(40)))
        scratch.edit("c.ndjson") { $0.split(separator: "\n").prefix(1).joined() + "\n{\"subject\"" }
      }, words: ["convert", "c.ndjson"]),
    Case(testDescription: "an Excel workbook", status: 64, says: ["export.xml: ", "Excel"]) {
      scratch in
      scratch.write("export.xml", Array("PK\u{3}\u{4}".utf8) + [0, 0, 0xFF])
    },
    Case(testDescription: "a compressed file", status: 64, says: ["export.xml: ", "gunzip"]) {
      scratch in
      scratch.write("export.xml", [0x1F, 0x8B, 8, 0, 0])
    },
    Case(
      testDescription: "a folder in which no file matches", status: 66,
      says: ["sites: no file in the folder matches", "notes.txt"],
      spoil: { scratch in
        for name in Files.names(scratch.at("sites")) where name.hasSuffix(".csv") {
          Files.remove(scratch.at("sites/\(name)"))
        }
      }, words: sites),
    Case(
      testDescription: "no input", status: 66, says: ["no.xml: No such file or directory"],
      spoil: { _ in }, words: ["convert", "no.xml", "-m", "study.yaml"]),
    Case(
      testDescription: "no mapping", status: 66,
      says: ["no.yaml: the mapping can't be read: No such"],
      spoil: { _ in }, words: ["convert", "export.xml", "-m", "no.yaml"]),
    Case(
      testDescription: "a folder as mapping", status: 66,
      says: ["sites: the mapping can't be read"],
      spoil: { _ in }, words: ["convert", "export.xml", "-m", "sites"]),
    Case(
      testDescription: "a mapping with an unknown key", status: 65,
      says: ["study.yaml:4:3", "\"titel\"", "did you mean \"title\"?"]
    ) { scratch in
      scratch.edit("study.yaml") { $0.replacingFirst("title:", by: "titel:") }
    },
    Case(
      testDescription: "a mapping with an unknown kind of record", status: 65,
      says: ["study.yaml:", "\"adverse-evnt\"", "did you mean \"adverse-event\"?"]
    ) { scratch in
      scratch.edit("study.yaml") { $0.replacingFirst("adverse-event:", by: "adverse-evnt:") }
    },
    Case(
      testDescription: "a mapping that names an item which the export does not have", status: 65,
      says: ["study.yaml:60:14: unknown item \"AESTDT\"; did you mean \"AESTDAT\"?"]
    ) { scratch in
      scratch.edit("study.yaml") { $0.replacingFirst("AESTDAT", by: "AESTDT") }
    },
    Case(
      testDescription: "a mapping that is no YAML", status: 65, says: ["study.yaml:2:1: not YAML"]
    ) {
      scratch in
      scratch.write("study.yaml", "clinpipe: 1\n\tstudy: {\n")
    },
    Case(testDescription: "an empty mapping", status: 65, says: ["study.yaml"]) { scratch in
      scratch.write("study.yaml", "")
    },
  ]

  @Test(arguments: cases) func badInput(_ bad: Case) {
    let scratch = Scratch()
    scratch.write("export.xml", Example.exportText)
    scratch.write("study.yaml", Example.mappingText)
    Files.copy(Example.sites, to: scratch.at("sites"))
    scratch.write("sites.yaml", Files.text(Example.sitesMapping) ?? "")
    bad.spoil(scratch)
    let before = scratch.files
    let outputs: [[String]] = [
      ["-t", "sdtm-xpt,fhir-json", "-o", "out/deep"], ["-t", "fhir-ndjson", "-o", "out.ndjson"],
      ["-t", "canonical", "--rejects", "r.csv", "--findings", "f.csv"],
    ]
    for output in outputs {
      let outcome = Program.clinpipe(bad.words + output, in: scratch.path)
      #expect(outcome.status == bad.status, "\(outcome.errors)")
      for words in bad.says {
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
      }
      #expect(outcome.errors.hasPrefix("clinpipe: "))
      #expect(scratch.files == before && !Files.isFolder(scratch.at("out")), "left behind")
      #expect(!outcome.text.contains("do not read me"))
      if bad.status != 64 { #expect(outcome.output.isEmpty) }
    }
  }

  /// What the source says is not trusted either: it is shown, and not obeyed.
  @Test func controlCharactersAreShown() {
    let scratch = Scratch()
    scratch.write("a.csv", Array("SUBJECT,SEX\nA1,\u{1B}[2Jx\n".utf8))
    scratch.write(
      "m.yaml",
      """
      clinpipe: 1
      study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
      csv: {subject: SUBJECT}
      codes: {sex: {F: F}}
      records:
        - subject: {from: a, sex: {item: SEX, codes: sex}}
      """)
    let outcome = Program.clinpipe(
      ["convert", "a.csv", "-m", "m.yaml", "-t", "canonical"], in: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\\u{1b}[2J"))
    #expect(!outcome.errors.contains("\u{1B}"))
  }
}

extension Scratch {
  fileprivate func edit(_ name: String, _ change: (String) -> String) {
    write(name, change(text(name) ?? ""))
  }
}

extension String.UTF8View {
  fileprivate func firstOffset(of byte: UInt8) -> Int {
    distance(from: startIndex, to: firstIndex(of: byte) ?? endIndex)
  }
}
