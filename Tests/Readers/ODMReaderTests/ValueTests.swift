import Diagnostics
import Testing

@testable import ODMReader

/// What stands in a group: items typed and untyped, units, and what surrounds them.
@Suite struct ValueTests {
  /// The values of one group of one form, as they are read.
  private func values(_ contents: String, keepsItemAttributes: Bool = false) throws -> [String] {
    let form = level("Form", "F", nil, level("ItemGroup", "G", nil, contents))
    let document = export(
      clinicalData(subjectData("S", nil, level("StudyEvent", "E", nil, form))))
    let lines = try read(document, keepsItemAttributes: keepsItemAttributes)
    #expect(lines.count == 1)
    let head = "ST/S E/F/G :2"
    #expect(lines[0].hasPrefix(head))
    return lines[0].dropFirst(head.count).split(separator: " ").map(String.init)
  }

  @Test(arguments: ODMElement.types)
  func everyTypedItemHasItsTextAsValue(type: String) throws {
    let item = "<ItemData\(type) ItemOID=\"A\">12&amp;<![CDATA[<]]>3</ItemData\(type)>"
    #expect(try values(item + items("B=2")) == ["A=12&<3", "B=2"])
  }

  @Test(arguments: [
    ("<ItemData ItemOID='A' Value='1' IsNull='No'/>", ["A=1"]),
    ("<ItemData ItemOID='A' IsNull='Yes'/>", ["A=!"]),
    ("<ItemDataAny ItemOID='A' IsNull='Yes'/>", ["A=!"]),
    ("<ItemData ItemOID='A'/>", ["A="]),
    ("<ItemData ItemOID='A' Value=''/>", ["A="]),
    ("<ItemDataInteger ItemOID='A'/>", ["A="]),
    ("<ItemDataInteger ItemOID='A'> </ItemDataInteger>", ["A="]),
    ("<ItemData Value='1' ItemOID='A'> </ItemData>", ["A=1"]),
    ("<ItemData ItemOID='A' Value=' 35Years '/>", ["A=35Years"]),
    ("<ItemData ItemOID='A' Value='&lt;5&#x20;'/>", ["A=<5"]),
    ("<ItemData ItemOID='A' Value='a>b'/>", ["A=a>b"]),
    ("<ItemData ItemOID='A' Value='\u{D55C}'/>", ["A=\u{D55C}"]),
    ("<ItemData ItemOID='A'><Value>1</Value></ItemData>", ["A=1"]),
    (
      "<ItemData ItemOID='A'><Value SeqNum='10'>c</Value><Value SeqNum='2'>ab</Value>"
        + "<Value SeqNum='10'/></ItemData>", ["A=ab,c,"]
    ),
    ("<ItemData ItemOID='A'> <Value>1</Value> <Value>2</Value> </ItemData>", ["A=1,2"]),
  ])
  func valuesComeAsTheyStand(contents: String, right: [String]) throws {
    #expect(try values(contents) == right)
  }

  @Test(arguments: [false, true])
  func unitsStandBesideTheirValues(keepsItemAttributes: Bool) throws {
    let contents = """
      <ItemData ItemOID="A" Value="1"><MeasurementUnitRef MeasurementUnitOID="MU.kg"/></ItemData>\
      <ItemDataFloat ItemOID="B">2<MeasurementUnitRef MeasurementUnitOID="MU.lb"/></ItemDataFloat>\
      <ItemData ItemOID="C" Value="3"/><ItemDataFloat ItemOID="D" MeasurementUnitOID="MU.in">4</ItemDataFloat>
      """
    #expect(
      try values(contents, keepsItemAttributes: keepsItemAttributes)
        == ["A=1[MU.kg]", "B=2[MU.lb]", "C=3", "D=4[MU.in]"])
  }

  @Test(arguments: [
    "<AuditRecord><UserRef UserOID='U'/><DateTimeStamp>2024</DateTimeStamp></AuditRecord>",
    "<Annotation><Comment>see</Comment><Flag><FlagValue>Y</FlagValue></Flag></Annotation>",
    "<Signature><UserRef UserOID='U'/><DateTimeStamp>2024</DateTimeStamp></Signature>",
    "<v:AuditLogs><v:AuditLog ItemOID='Z' Value='8'/></v:AuditLogs>",
    "<v:ItemData ItemOID='Z' Value='8'/>",
    "<Unknown><ItemData ItemOID='Z' Value='8'/></Unknown>",
    "<!-- <ItemData ItemOID='Z' Value='8'/> -->",
  ])
  func whatStandsAroundAValueDoesNotTouchIt(aside: String) throws {
    let all =
      "<ItemData ItemOID='A' Value='1'>\(aside)</ItemData>"
      + "<ItemDataString ItemOID='B'>2\(aside)</ItemDataString>"
      + "<ItemDataString ItemOID='D'>\(aside)4</ItemDataString>" + items("C=3")
    #expect(try values(all) == ["A=1", "B=2", "D=4", "C=3"])
    let kept = try values(all, keepsItemAttributes: true).filter { !$0.contains("@") }
    #expect(kept.sorted() == ["A=1", "B=2", "C=3", "D=4"])
  }

  @Test func attributesOfItemsAreKeptWhereTheyMatter() throws {
    let contents = """
      <ItemData v:first="f" ItemOID="A" v:last="l" Value="1">\
      <AuditRecord><UserRef UserOID="U1"/><LocationRef LocationOID="L"/>\
      <DateTimeStamp>2024-01-01</DateTimeStamp><SourceID>7</SourceID></AuditRecord></ItemData>\
      <ItemDataString v:first="g" ItemOID="B" v:last="m">2<Annotation><Comment>c</Comment>\
      </Annotation></ItemDataString>
      """
    #expect(try values(contents) == ["A=1", "B=2"])
    #expect(
      try values(contents, keepsItemAttributes: true).sorted() == [
        "A=1", "A@AuditRecord.DateTimeStamp=2024-01-01", "A@AuditRecord.LocationRef=L",
        "A@AuditRecord.SourceID=7", "A@AuditRecord.UserRef=U1", "A@v:first=f", "A@v:last=l", "B=2",
        "B@Annotation.Comment=c", "B@v:first=g", "B@v:last=m",
      ])
  }

  @Test func groupsInsideGroupsLoseNothing() throws {
    let inner = level("ItemGroup", "H", repeat: "1", nil, items("B=2"))
    let outer = level("ItemGroup", "G", nil, items("A=1") + inner + items("C=3"))
    let document = export(
      clinicalData(subjectData("S", nil, level("StudyEvent", "E", nil, outer))))
    #expect(try read(document).sorted() == ["ST/S E/G :2 A=1 C=3", "ST/S E/G/H[1] :2 B=2"])
  }

  /// The standard wants it; without it the group goes by what it stands in.
  @Test func aGroupWithoutOIDIsARecord() throws {
    let group = "<ItemGroupData>\(items("A=1"))</ItemGroupData>"
    let form = level("Form", "F", nil, group)
    for (contents, path) in [(form, "E/F"), (group, "E/E")] {
      let event = level("StudyEvent", "E", nil, contents)
      #expect(
        try read(export(clinicalData(subjectData("S", nil, event)))) == ["ST/S \(path) :2 A=1"])
    }
  }

  @Test(arguments: [
    subjectData("S", nil, items("A=1")),
    subjectData("S", nil, level("StudyEvent", "E", nil, level("Form", "F", nil, items("A=1")))),
  ])
  func anItemOutsideOfAGroupIsRefused(subject: String) throws {
    let fault = try #require(faultOf(export("\n" + clinicalData(subject))))
    #expect(fault.status == .inputUnparsable)
    #expect(fault.location.line == 3)
    #expect(fault.message.contains("ItemGroupData"))
  }
}
