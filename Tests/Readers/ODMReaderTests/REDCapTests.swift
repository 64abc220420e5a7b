import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

@Suite struct REDCapTests {
  private func project(_ subjects: String, metadata: String = "") -> String {
    """
    <ODM xmlns="\(namespace)" xmlns:redcap="https://projectredcap.org" SourceSystem="REDCap">
    \(metadata)<ClinicalData StudyOID="P" MetaDataVersionOID="M">\(subjects)</ClinicalData></ODM>
    """
  }

  private func subject(_ contents: String) -> String {
    "<SubjectData SubjectKey=\"1\" redcap:RecordIdField=\"no\">\(contents)</SubjectData>"
  }

  private func form(_ name: String, _ key: String, _ groups: (String, String)...) -> String {
    let groups = groups.map { level("ItemGroup", $0.0, repeat: "1", nil, items($0.1)) }
    return level("Form", "Form.\(name)", repeat: key, nil, groups.joined())
  }

  /// Groups without an OID are what stands behind a section's heading.
  @Test func theGroupsOfAnInstrumentAreOneRecord() throws {
    let data = form(
      "dm", "1", ("dm.no", "no=1 sex=2"), ("dm.d", "d=3"), ("", "e=4 f="), ("", "g=5"))
    let lines = try read(project(subject(data)))
    #expect(lines == ["P/1 :2 @redcap:RecordIdField=no", "P/1 dm[1] :2 no=1 sex=2 d=3 e=4 g=5"])
  }

  @Test func instrumentsWithoutAnyValueAreNoRecords() throws {
    let data =
      form("dm", "1", ("dm.no", "no=1 redcap_data_access_group=a sex="))
      + form("vs", "1", ("", "t="))
    #expect(try read(project(subject(data))) == ["P/1 :2 @redcap:RecordIdField=no"])
  }

  @Test func eventsHaveTheirUniqueNamesAndRepeatsTheirKeys() throws {
    let event = """
      <StudyEventData StudyEventOID="Event.base_arm_1" StudyEventRepeatKey="2" \
      redcap:UniqueEventName="base_arm_1">\(form("ae", "1", ("ae.t", "t=a")))\
      \(form("ae", "2", ("ae.t", "t=b")))</StudyEventData>
      """
    let lines = try read(project(subject(event)))
    #expect(
      Array(lines.dropFirst()) == [
        "P/1 base_arm_1[2] :2 @redcap:UniqueEventName=base_arm_1",
        "P/1 base_arm_1[2]/ae[1] :2 t=a", "P/1 base_arm_1[2]/ae[2] :2 t=b",
      ])
  }

  @Test func filesAreWordsAndTheAccessGroupIsTheSite() throws {
    let data = level(
      "Form", "Form.dm", repeat: "1", nil,
      "<ItemGroupData ItemGroupOID=\"dm.no\">" + items("no=1 redcap_data_access_group=north")
        + "<ItemDataBase64Binary ItemOID=\"scan\"><![CDATA[AAECAw==]]></ItemDataBase64Binary>"
        + "<ItemDataBase64Binary ItemOID=\"none\"></ItemDataBase64Binary></ItemGroupData>")
    let reader = try ODMReader(files: [file("a.xml", project(subject(data)))])
    let source = SourceSubject(symbols: reader.symbols, files: reader.files)
    var findings: [Finding] = []
    try reader.makeCursor().read(0, into: source, findings: &findings)
    #expect(source.site == "north")
    #expect(source.values.map { source.text(of: $0) } == ["no", "1", "north", "[document]"])
    #expect(reader.dictionary.keys == ["no", "redcap_data_access_group"])
  }

  @Test func theDictionaryIsByInstrument() throws {
    let metadata = """
      <Study OID="P"><MetaDataVersion OID="M"><StudyEventDef OID="Event.base" Name="Base"/>
      <FormDef OID="Form.dm" Name="Demography"><ItemGroupRef ItemGroupOID="dm.no"/>
      <ItemGroupRef ItemGroupOID="dm.d"/></FormDef>
      <ItemGroupDef OID="dm.no" Name="x"><ItemRef ItemOID="no"/></ItemGroupDef>
      <ItemGroupDef OID="dm.d" Name="y"><ItemRef ItemOID="d"/></ItemGroupDef>
      </MetaDataVersion></Study>
      """
    let reader = try ODMReader(files: [file("a.xml", project("", metadata: metadata))])
    #expect(reader.dictionary.forms == ["dm": "Demography"])
    #expect(reader.dictionary.events == ["base": "Base"])
    #expect(reader.dictionary.itemsOfGroup == ["dm": ["no", "d"]])
  }

  @Test func otherSystemsKeepTheirFormsAndFiles() throws {
    let data = "<ItemDataBase64Binary ItemOID=\"scan\">AAECAw==</ItemDataBase64Binary>"
    let form = level("Form", "Form.dm", nil, level("ItemGroup", "G", nil, data))
    let document = export(clinicalData(subjectData("1", nil, level("StudyEvent", "E", nil, form))))
    #expect(try read(document) == ["ST/1 E/Form.dm/G :2 scan=AAECAw=="])
  }
}
