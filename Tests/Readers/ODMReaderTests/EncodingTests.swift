import Diagnostics
import ODMReader
import Testing

@Suite struct EncodingTests {
  private func document(_ declaration: String, _ value: [UInt8]) -> [UInt8] {
    let body = export(clinicalData(subjectData("S", nil, group("A=@@"))))
    let parts = (declaration + body).split(separator: "@@")
    return Array(parts[0].utf8) + value + Array(parts[1].utf8)
  }

  private func values(_ bytes: [UInt8]) throws -> [String] {
    var findings: [Finding] = []
    return try lines(ODMReader(files: [file("a.xml", bytes)]), findings: &findings)
  }

  @Test(
    arguments: [
      ("<?xml version='1.0' encoding='ISO-8859-1'?>", [0xE9], "\u{E9}"),
      ("<?xml version=\"1.0\" encoding = \"iso-8859-1\" standalone='yes'?>", [0xE9], "\u{E9}"),
      ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n", [0x80], "\u{20AC}"),
      ("<?xml version='1.0' encoding='US-ASCII'?>", [0x41], "A"),
      ("<?xml version='1.0' encoding='UTF-8'?>", [0xC3, 0xA9], "\u{E9}"),
      ("\u{FEFF}<?xml version='1.0'?>", [0xC3, 0xA9], "\u{E9}"),
      ("", [0xEA, 0xB0, 0x80], "\u{AC00}"),
    ] as [(String, [UInt8], String)])
  func theDeclaredEncodingHoldsForSubjectsToo(
    declaration: String, value: [UInt8], text: String
  ) throws {
    let line = declaration.hasSuffix("\n") ? 3 : 2
    #expect(try values(document(declaration, value)) == ["ST/S E/F/G :\(line) A=\(text)"])
  }

  @Test(
    arguments: [
      ("", [0xE9]), ("<?xml version='1.0' encoding='UTF-8'?>", [0xE9]), ("", [0xC0, 0x80]),
      ("", [0xED, 0xA0, 0x80]), ("", [0x00]), ("", [0x08]),
      ("<?xml version='1.0' encoding='US-ASCII'?>", [0xE9]),
      ("<?xml version='1.0' encoding='EUC-KR'?>", [0xCA, 0x22]),
      ("<?xml version='1.0' encoding='none-such'?>", [0x41]),
    ] as [(String, [UInt8])])
  func bytesThatTheEncodingDoesNotHaveAreRefused(declaration: String, value: [UInt8]) throws {
    let fault = try #require(faultOf(document(declaration, value)))
    #expect(fault.status == .inputUnparsable)
    #expect(fault.location.file == "a.xml")
    #expect(fault.location.line == (declaration.contains("none") ? 1 : 2))
  }

  @Test func anEncodingOutsideOfTheDeclarationIsNone() throws {
    let root = "<ODM Description=\"encoding='latin'\""
    let text = export(clinicalData(subjectData("S", nil, group("A=1"))))
      .replacing("<ODM", with: root)
    #expect(try values(Array(text.utf8)) == ["ST/S E/F/G :2 A=1"])
  }
}
