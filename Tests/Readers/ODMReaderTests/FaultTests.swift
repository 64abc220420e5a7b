import Diagnostics
import Testing

@testable import ODMReader

@Suite struct FaultTests {
  @Test(arguments: [
    ("", 1, ""), ("   \n", 2, ""), ("no XML", 1, ""), ("\u{FEFF}", 1, ""),
    ("<html>\n<body>", 1, "<html>"), ("<!DOCTYPE html><html></html>", 1, "<html>"),
    ("\n<Patient xmlns='http://hl7.org/fhir'><id/></Patient>", 2, "<Patient>"),
    ("<x:Bundle xmlns:x='u'/>", 1, "<Bundle>"),
    ("<ODM>\n<Study></ODM>", 2, ""),
    ("<ODM>\n\n<Study>&x;</Study></ODM>", 3, "entity"),
    ("<!DOCTYPE ODM [\n<!ENTITY a 'b'>]><ODM/>", 2, "entity"),
    ("<ODM/>\n<ODM/>", 2, "Extra content"), ("<ODM/>\n<SubjectData ", 2, ""),
    ("<ODM><ClinicalData>\n<SubjectData/></ClinicalData></ODM>", 2, "SubjectKey"),
  ])
  func whatIsNoODMIsAFaultWithItsPlace(document: String, line: Int, words: String) throws {
    let fault = try #require(faultOf(document))
    #expect(fault.status == .inputUnparsable)
    #expect(fault.location.file == "a.xml")
    #expect(fault.location.line == line)
    #expect(fault.message.contains(words))
  }

  @Test func errorsInMetadataAndSubjectsHaveTheirLine() throws {
    let metadata = "<Study OID='ST'>\n<MetaDataVersion OID='1'>\n</MetaDataVersion>\n</Study>\n"
    let first = subjectData("S1", nil, group("A=1")) + "\n"
    let second = subjectData("S2", nil, "\n" + group("A=2") + "\n") + "\n"
    let sound = export(
      metadata + "<ClinicalData StudyOID='ST'>\n" + first + second + "</ClinicalData>")
    #expect(faultOf(sound) == nil)
    let breaks = [
      ("</MetaDataVersion>", "</MetaDataVersion>&x;", 4), ("A=1", "", 0),
      ("SubjectKey=\"S2\"", "SubjectKey='S2' SubjectKey='S2'", 8),
      ("</ClinicalData>", "<x></ClinicalData>", 11),
    ]
    for (right, wrong, line) in breaks where line > 0 {
      let broken = sound.split(separator: right).joined(separator: wrong)
      #expect(faultOf(broken)?.location.line == line, "\(wrong)")
    }
    let inside = sound.split(separator: "Value=\"2\"").joined(separator: "Value=\"<\"")
    let fault = try #require(faultOf(inside))
    #expect(fault.location.line == 9)
    #expect(fault.location.subject == "S2")
  }

  @Test func metadataAloneIsSaidToBeSo() throws {
    let reader = try ODMReader(files: [file("meta.xml", export("<Study OID='ST'/>"))])
    #expect(reader.findings.map(\.code) == [.noClinicalData])
    #expect(reader.subjectCount == 0)
  }
}

/// Whatever is done to a file: a fault, or all that it says.
@Suite struct RobustnessTests {
  private static let document: [UInt8] = {
    let metadata = """
      <Study OID="ST"><MetaDataVersion OID="1"><ItemDef OID="A" Name="a" DataType="text">\
      <Question><TranslatedText xml:lang="ko">\u{B098}\u{C774}</TranslatedText></Question></ItemDef>\
      </MetaDataVersion></Study>
      """
    let subjects = """
      <!-- <SubjectData> -->
      \(subjectData("S1", nil, group("A=1 B!") + "<v:x y='a>b'/>"))
      <SubjectData SubjectKey="S2"><![CDATA[</SubjectData>]]></SubjectData>
      \(subjectData("S1", nil, group("A=\u{AC00}&amp; C", event: "E2")))
      """
    return Array(("<?xml version=\"1.0\"?>\n" + export(metadata + clinicalData(subjects))).utf8)
  }()

  @Test func theWholeDocumentIsSound() { #expect(faultOf(Self.document) == nil) }

  @Test func aFileCutOffAtAnyByteIsAFault() {
    let end = Self.document.count
    for count in 0..<end {
      let fault = faultOf(Array(Self.document[..<count]))
      #expect(fault?.status == .inputUnparsable, "cut off after byte \(count)")
      #expect(fault?.location.file == "a.xml" && fault?.location.line != nil, "byte \(count)")
    }
  }

  @Test func twoThousandDamagedFilesAreAFaultOrRead() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let markup = Array("<>/\"'&;!-[]?= \n\0".utf8)
    for _ in 0..<2000 {
      var bytes = Self.document
      for _ in 0...random(3) {
        let place = random(bytes.count)
        switch random(5) {
        case 0: bytes[place] ^= 1 << UInt8(random(8))
        case 1: bytes[place] = markup[random(markup.count)]
        case 2: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + random(40)))
        default:
          bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random(60))], at: place)
        }
      }
      if let fault = faultOf(bytes) {
        #expect(fault.status == .inputUnparsable, "\(fault)")
        #expect(fault.location.line != nil, "\(fault)")
      }
    }
  }
}
