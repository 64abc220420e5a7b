import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// Which system an export is from, and how it is known.
@Suite struct DialectTests {
  private func dialect(_ root: String, study: String = "ST", subject: String = "S") throws
    -> Dialect?
  {
    let data = clinicalData(subjectData(subject, nil, group("A=1")), study: study)
    return try ODMReader(files: [file("a.xml", "<ODM \(root)>\n\(data)</ODM>")]).dialect
  }

  private static let v13 = "xmlns='\(namespace)' ODMVersion='1.3'"

  @Test(arguments: [
    ("xmlns:OpenClinica='http://www.openclinica.org/ns/odm_ext_v130/v3.1'", "OpenClinica"),
    (
      "xmlns:OpenClinica='http://www.openclinica.org/ns/odm_ext_v130/v3.1' SourceSystem='LibreClinica-1.2'",
      "LibreClinica"
    ),
    ("xmlns:mdsol='http://www.mdsol.com/ns/odm/metadata'", "Medidata Rave"),
    ("SourceSystem='secuTrial'", "secuTrial"), ("Originator='Viedoc Technologies'", "Viedoc"),
    ("SourceSystem='OpenEDC'", "OpenEDC"),
  ])
  func aSystemIsKnownByWhatItsFilesSay(attributes: String, system: String) throws {
    let dialect = try #require(try dialect("\(Self.v13) \(attributes)"))
    #expect(dialect.system == system)
    #expect(!dialect.evidence.isEmpty)
  }

  @Test func namesAloneTellOfASystemToo() throws {
    #expect(try dialect(Self.v13, study: "S_X", subject: "SS_1")?.system == "OpenClinica")
    #expect(try dialect(Self.v13, study: "X(Prod)")?.system == "Medidata Rave")
    #expect(try dialect(Self.v13, study: "S_X", subject: "1") == nil)
  }

  @Test func aVersionOtherThanTheUsualIsADialect() throws {
    #expect(try dialect(Self.v13) == nil)
    #expect(try dialect("")?.system == nil)
    #expect(try dialect("ODMVersion='1.2'")?.system == "CDISC ODM 1.2")
    #expect(
      try dialect("xmlns='http://www.cdisc.org/ns/odm/v2.0'")?.system == "CDISC ODM 2.0")
  }

  @Test(arguments: [
    (
      "xmlns:data='http://www.cdisc.org/ns/Dataset-XML/v1.0' data:DatasetXMLVersion='1.0.0'",
      "<ClinicalData StudyOID='S'><ItemGroupData ItemGroupOID='IG.DM'/></ClinicalData>",
      "Dataset-XML"
    ),
    (
      "xmlns:def='http://www.cdisc.org/ns/def/v2.1'",
      "<Study OID='S'><MetaDataVersion OID='M' def:DefineVersion='2.1.0'/></Study>", "define.xml"
    ),
    (
      "xmlns:nciodm='http://ncicb.nci.nih.gov/xml/odm/EVS/CDISC'",
      "<Study OID='S'><MetaDataVersion OID='M'><CodeList OID='C'/></MetaDataVersion></Study>",
      "--ct"
    ),
  ])
  func whatIsNoExportSaysWhatItIs(root: String, contents: String, words: String) throws {
    let fault = try #require(faultOf("<ODM \(Self.v13) \(root)>\n\(contents)</ODM>"))
    #expect(fault.status == .inputUnparsable)
    #expect(fault.message.contains(words))
    #expect(fault.location == Location(file: "a.xml", line: 1))
    let data = clinicalData(subjectData("S", nil, group("A=1")))
    #expect(faultOf("<ODM \(Self.v13) \(root)>\n\(data)</ODM>") == nil, "an export may name it")
  }
}
