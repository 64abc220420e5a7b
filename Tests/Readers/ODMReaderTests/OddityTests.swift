import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// What is odd about a file is read, and said.
@Suite struct OddityTests {
  private let data = clinicalData(subjectData("S", nil, group("A=1")))

  private func findings(_ document: String) throws -> [Finding] {
    let reader = try ODMReader(files: [file("a.xml", document)])
    var findings: [Finding] = []
    _ = try lines(reader, findings: &findings)
    return reader.findings + findings
  }

  private func remarks(_ document: String) throws -> [String] {
    try findings(document).map { "\($0.severity) \($0.code) \($0.location.line ?? 0)" }
  }

  @Test(arguments: [
    ("<ODM xmlns='\(namespace)' ODMVersion='1.3.2'>", []),
    ("<ODM xmlns='\(namespace)'>", ["note version-unclear 1"]),
    ("\n<ODM>", ["note version-unclear 2"]),
    ("<ODM xmlns='\(namespace)' ODMVersion='1.2'>", ["note version-unclear 1"]),
    ("\n<!DOCTYPE ODM SYSTEM 'x.dtd'>\n<ODM ODMVersion='1.2'>", ["note doctype-unread 2"]),
  ])
  func theFileAsAWhole(root: String, right: [String]) throws {
    #expect(try remarks("\(root)\(data)</ODM>") == right)
  }

  /// Two snapshots of one study, given together.
  @Test func aRecordThatSaysTheVerySameAgainIsOne() throws {
    let groups = group("A=1 B=2") + group("A=1 B=3") + group("C=4")
    let first = clinicalData(subjectData("S", nil, groups))
    let again = clinicalData(subjectData("S", nil, groups + group("A=1")))
    var findings: [Finding] = []
    #expect(
      try read([export(first), export(again)], findings: &findings) == [
        "ST/S E/F/G a.xml:2 A=1 B=2 C=4", "ST/S E/F/G a.xml:2 A=1 B=3", "ST/S E/F/G b.xml:2 A=1",
      ])
    #expect(findings.map(\.code) == [.recordDuplicate, .recordAgain, .recordDuplicate])
    #expect(findings[1].location.file == "b.xml" && findings[1].message.contains("a.xml:2"))
  }

  @Test func whatStandsBesideTheDataIsCounted() throws {
    let all = """
      <AdminData/><ReferenceData><ItemGroupData ItemGroupOID='G'/></ReferenceData>\
      <Association/><Association/>\(data)<ClinicalData StudyOID='ST'><AuditRecords/></ClinicalData>
      """
    let found = try findings(export(all))
    #expect(found.map(\.code) == [.besideData, .besideData, .besideData])
    #expect(
      found.map { $0.message.prefix(16) } == [
        "2 <Association> ", "1 <AuditRecords>", "1 <ReferenceData",
      ])
  }

  @Test func transactionsThatDoNotFitTheFile() throws {
    let change = clinicalData(subjectData("S", nil, group("A=1 B=2") + group("~A=2")))
    #expect(try remarks(export(change)) == ["note transaction-unexpected 2"])
    #expect(try remarks(export(change, type: "Transactional")) == [])
    #expect(
      try remarks(export(data, type: "Transactional")) == ["note transaction-unexpected 2"])
    let inserted = clinicalData(subjectData("S", nil, group("+A=1")))
    #expect(try remarks(export(inserted)) == [])
  }

  @Test func anItemThatTheMetadataDoNotKnow() throws {
    let metadata =
      "<Study OID='ST'><MetaDataVersion OID='1'><ItemDef OID='A' Name='a'/></MetaDataVersion></Study>\n"
    let items = clinicalData(subjectData("S", nil, group("A=1 B=2 C=3")))
    let found = try findings(export(metadata + items))
    #expect(found.map(\.code) == [.itemUndefined])
    #expect(found[0].location.item == "B" && found[0].location.line == 3)
    #expect(try findings(export(items)).isEmpty, "there are no metadata to ask")
  }

  @Test func whatIsNoDataIsCountedByName() throws {
    let item = "<ItemData ItemOID='A' Value='1'><v:Query Value='2'><v:Answer/></v:Query></ItemData>"
    let form = level("Form", "F", nil, level("ItemGroup", "G", nil, item) + "<v:AuditLogs/>")
    let subject = subjectData("S", nil, level("StudyEvent", "E", nil, form) + "<Signature/>")
    let reader = try ODMReader(
      files: ["a.xml", "b.xml"].map { try file($0, export(clinicalData(subject))) })
    let cursor = try reader.makeCursor()
    let target = SourceSubject(symbols: reader.symbols, files: reader.files)
    var findings: [Finding] = []
    try cursor.read(0, into: target, findings: &findings)
    #expect(cursor.takePassedOver() == ["v:Query": 2, "v:AuditLogs": 2, "Signature": 2])
    #expect(cursor.takePassedOver() == [:])
  }
}
