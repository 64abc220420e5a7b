import ByteStreams
import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

struct DialectTests {
  static let plain = ["S1 ae[1] ae.csv:2 SUBJNO=S1 AETERM=두통, 심함", "S2 ae[1] ae.csv:3 SUBJNO=S2"]

  /// One table in every dress: always the same records.
  @Test(
    arguments: [
      ("comma", Array("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n".utf8), []),
      ("mark", [0xEF, 0xBB, 0xBF] + Array("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n".utf8), []),
      ("CRLF", Array("SUBJNO,AETERM\r\nS1,\"두통, 심함\"\r\nS2,\r\n".utf8), []),
      ("CR", Array("SUBJNO,AETERM\rS1,\"두통, 심함\"\rS2,\r".utf8), []),
      ("semicolon", Array("SUBJNO;AETERM\nS1;두통, 심함\nS2;".utf8), []),
      ("tab, blanks", Array(" SUBJNO \tAETERM\nS1 \t 두통, 심함\u{A0}\nS2\t\u{3000}".utf8), []),
      ("all quoted", Array("\"SUBJNO\",\"AETERM\"\n\"S1\",\"두통, 심함\"\n\"S2\",\"\"\n".utf8), []),
      ("CP949", encoded("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n", "CP949"), ["utf-8", "euc-kr"]),
      ("UTF-16 marked", encoded("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n", "UTF-16"), []),
      (
        "UTF-16LE stated", encoded("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n", "UTF-16LE"),
        ["utf-16le"]
      ),
      (
        "UTF-8 before CP949", Array("SUBJNO,AETERM\nS1,\"두통, 심함\"\nS2,\n".utf8), ["cp949", "utf-8"]
      ),
    ] as [(String, [UInt8], [String])])
  func sameRecords(name: String, bytes: [UInt8], encodings: [String]) throws {
    let reader = try SiteCSVReader(
      files: [try file("ae.csv", bytes)], options: options { $0.encodings = encodings })
    #expect(try lines(reader) == Self.plain, "\(name)")
  }

  @Test func japaneseAndExcelsOwnFirstLine() throws {
    let bytes = encoded("sep=;\r\nSUBJNO;病名\r\nS1;頭痛\r\n", "CP932")
    let reader = try SiteCSVReader(
      files: [try file("mh.csv", bytes)], options: options { $0.encodings = ["shift-jis"] })
    #expect(try lines(reader) == ["S1 mh[1] mh.csv:3 SUBJNO=S1 病名=頭痛"])
  }

  @Test func fallbackEncodingIsNoted() throws {
    let bytes = encoded("SUBJNO,AETERM\nS1,두통\n", "CP949")
    let reader = try SiteCSVReader(
      files: [try file("ae.csv", bytes)], options: options { $0.encodings = ["utf-8", "cp949"] })
    #expect(codes(reader.findings) == ["encoding-detected"])
    let doubtful = try SiteCSVReader(
      files: [try file("ae.csv", "SUBJNO,AETERM\nS1,é\n")],
      options: options { $0.encodings = ["windows-1252"] })
    #expect(codes(doubtful.findings) == ["encoding-doubtful"])
  }

  @Test func secondHeaderRowGivesLabels() throws {
    let text = "환자번호,이상사례\nSUBJNO,AETERM\nS1,headache\n"
    let reader = try SiteCSVReader(
      files: [try file("ae.csv", text)],
      options: options {
        $0.headerRows = 2
        $0.nameRow = 2
      })
    #expect(try lines(reader) == ["S1 ae[1] ae.csv:3 SUBJNO=S1 AETERM=headache"])
    #expect(reader.dictionary.items["AETERM"]?.label == "이상사례")
    #expect(reader.dictionary.itemsOfGroup["ae"] == ["SUBJNO", "AETERM"])
  }

  @Test func valuesKnowTheirLineBehindLineEndsInCells() throws {
    let text = "SUBJNO,NOTE,X\nS1,\"a\nb\",1\nS1,c,2\n"
    let reader = try SiteCSVReader(files: [try file("co.csv", text)], options: options())
    #expect(
      try lines(reader) == [
        "S1 co[1] co.csv:2 SUBJNO=S1 NOTE=a\nb X=1@3", "S1 co[2] co.csv:4 SUBJNO=S1 NOTE=c X=2",
      ])
  }

  /// A line end behind a short row shows that it is meant to be short.
  @Test(arguments: [("", Severity.warning), ("\n", .note)])
  func aFileThatWasCutOff(end: String, right: Severity) throws {
    for heads in ["SUBJNO,A,B", "SUBJNO,redcap_event_name,a_complete"] {
      let text = "\(heads)\nS1,1,2\nS2,8\(end)"
      let reader = try SiteCSVReader(files: [try file("x.csv", text)], options: options())
      var findings: [Finding] = []
      _ = try lines(reader, findings: &findings)
      #expect(findings.map(\.code) == [.rowTooShort])
      #expect(findings.map(\.severity) == [right])
    }
  }

  @Test func raggedRowsLoseNothing() throws {
    let text = "SUBJNO,A,A,,\nS1,1\nS2,1,2,3,,6\nS3,1,2,,,\n"
    let reader = try SiteCSVReader(files: [try file("x.csv", text)], options: options())
    var findings: [Finding] = []
    #expect(
      try lines(reader, findings: &findings) == [
        "S1 x[1] x.csv:2 SUBJNO=S1 A=1",
        "S2 x[1] x.csv:3 SUBJNO=S2 A=1 A#2=2 column 4=3 column 6=6",
        "S3 x[1] x.csv:4 SUBJNO=S3 A=1 A#2=2",
      ])
    #expect(codes(reader.findings) == ["duplicate-header"])
    #expect(codes(findings) == ["row-too-short", "row-too-long"])
    #expect(findings[1].location.line == 3 && findings[1].location.subject == "S2")
  }

  @Test func strayTextAfterAQuoteIsKept() throws {
    let text = "SUBJNO,A\nS1,\"x\" y\n"
    let reader = try SiteCSVReader(files: [try file("x.csv", text)], options: options())
    var findings: [Finding] = []
    #expect(try lines(reader, findings: &findings) == ["S1 x[1] x.csv:2 SUBJNO=S1 A=\"x\" y"])
    #expect(codes(findings) == ["quote-inside-cell"] && findings[0].location.item == "A")
  }
}
