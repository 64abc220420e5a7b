import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// ODM 2.0: groups in groups, and no forms.
@Suite struct NestedGroupTests {
  private func group(
    _ oid: String, _ key: String? = nil, _ transaction: String? = nil, _ contents: String
  )
    -> String
  {
    level("ItemGroup", oid, repeat: key, transaction, contents)
  }

  private func read(_ groups: String..., type: String = "Snapshot") throws -> [String] {
    let events = groups.map { level("StudyEvent", "E", nil, $0) }.joined()
    return try ODMReaderTests.read(export(clinicalData(subjectData("S", nil, events)), type: type))
      .map { String($0.dropFirst(5)) }
  }

  @Test func theOutermostGroupIsTheForm() throws {
    #expect(
      try read(group("F", "2", nil, group("G", "1", nil, items("A=1")))) == ["E/F[2]/G[1] :2 A=1"])
    #expect(try read(group("F", nil, nil, items("A=1"))) == ["E/F :2 A=1"])
    let both = group(
      "F", nil, nil, items("A=1") + group("G", nil, nil, items("B=2")) + items("C=3"))
    #expect(try read(both) == ["E/F :2 A=1 C=3", "E/F/G :2 B=2"])
  }

  @Test func aGroupThatOnlyHoldsOthersIsNoRecord() throws {
    let inner = group("G", "1", nil, items("A=1")) + group("G", "2", nil, items("A=2"))
    #expect(try read(group("F", nil, nil, inner)) == ["E/F/G[1] :2 A=1", "E/F/G[2] :2 A=2"])
  }

  @Test func repetitionsInsideRepetitionsStayApart() throws {
    func outer(_ key: String) -> String {
      group(
        "G", key, nil, group("H", "1", nil, items("A=\(key)")) + group("H", nil, nil, items("B=1")))
    }
    #expect(
      try read(group("F", nil, nil, outer("1") + outer("2"))) == [
        "E/F/H[1/1] :2 A=1", "E/F/H[1] :2 B=1", "E/F/H[2/1] :2 A=2", "E/F/H[2] :2 B=1",
      ])
  }

  @Test func aFormIsRemovedWithItsGroups() throws {
    let form = group("F", nil, "Insert", group("G", nil, nil, items("A=1")))
    let other = group("X", nil, "Insert", items("B=1"))
    #expect(
      try read(form + other, group("F", nil, "Remove", ""), type: "Transactional") == ["E/X :2 B=1"]
    )
  }

  @Test func metadataNameTheFormsAndTheirGroups() throws {
    let definitions = """
      <StudyEventDef OID='E' Name='Visit'><ItemGroupRef ItemGroupOID='P'/></StudyEventDef>\
      <ItemGroupDef OID='F' Name='Form' Type='Form'><ItemGroupRef ItemGroupOID='G'/></ItemGroupDef>\
      <ItemGroupDef OID='P' Name='Page'><ItemRef ItemOID='A'/><ItemGroupRef ItemGroupOID='G'/></ItemGroupDef>\
      <ItemGroupDef OID='G' Name='Group'><ItemRef ItemOID='B'/><ItemGroupRef ItemGroupOID='H'/>\
      <ItemGroupRef ItemGroupOID='G'/></ItemGroupDef><ItemGroupDef OID='H' Name='Inner'><ItemRef ItemOID='C'/></ItemGroupDef>
      """
    let study = "<Study OID='ST'><MetaDataVersion OID='1'>\(definitions)</MetaDataVersion></Study>"
    let read = try ODMReader(files: [file("a.xml", export(study))]).dictionary
    #expect(read.forms == ["F": "Form", "P": "Page"])
    #expect(read.groupsOfForm == ["F": ["G", "H"], "P": ["P", "G", "H"]])
    #expect(read.events == ["E": "Visit"])
  }

  @Test func itIsSaidInAFileThatIsOfAnotherVersion() throws {
    func findings(_ version: String) throws -> [FindingCode] {
      let data = clinicalData(
        subjectData("S", nil, level("StudyEvent", "E", nil, group("F", nil, nil, items("A=1")))))
      var findings: [Finding] = []
      let root = "<ODM xmlns='http://www.cdisc.org/ns/odm/v\(version)' ODMVersion='\(version)'>"
      _ = try ODMReaderTests.read([root + data + "</ODM>"], findings: &findings)
      return findings.map(\.code)
    }
    #expect(try findings("1.3") == [.groupWithoutForm])
    #expect(try findings("2.0") == [])
  }
}
