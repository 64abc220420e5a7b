import Conversion
import Diagnostics
import Glibc
import JSONFormat
import Testing

@Suite struct InspectionTests {
  @Test func anODMExport() throws {
    let inspection = try inspect(["export.xml": Self.odm])
    let text = inspection.text
    #expect(text.contains("ODM 1.3.2, Snapshot"))
    #expect(text.contains("from EDC \\u{7f}"))
    #expect(text.contains("Study                   S1: 2 subjects"))
    #expect(text.contains("1: L1 (2)"))
    #expect(text.contains("F1/IG1 \"Adverse events: One event\"; 5 records of 2 subjects"))
    #expect(text.contains("in E1 \"Visit one\" (5)"))
    #expect(text.contains("AESEV   How severe?     integer, CL1 (2 codes)  1       1         1"))
    #expect(text.contains("WT      Weight          float, in kg            1       1         4"))
    #expect(text.contains("NEVER   Never given                             0       0"))
    #expect(text.contains("subject  @V:Label"))
    #expect(text.contains("item     @V:Note"))
  }

  /// What the JSON form says: this test is its documentation.
  @Test func theJSONForm() throws {
    let json = try inspect(["export.xml": Self.odm]).json
    _ = try JSONDocument(parsing: Array(json.utf8))
    let item =
      #"{"name":"AETERM","label":"What happened?","type":"text","units":[],"values":5,"nulls":0,"#
      + #""subjects":2,"distinct":4,"distinctIsCapped":false,"minLength":1,"maxLength":50,"#
      + #""samples":["Cough\nat night","012345678901234567890123456789012345678…","A"]}"#
    #expect(json.contains(item), "\(json)")
    #expect(json.hasPrefix(#"{"format":"odm","reason":"the first character is"#))
    #expect(
      json.contains(
        #""subjects":2,"studies":[{"id":"S1","count":2}],"sites":[{"id":"L1","count":2}]"#))
    #expect(
      json.contains(
        #"{"names":["F1"],"group":"IG1","label":"Adverse events: One event","records":5,"subjects":2,"#
          + #""events":[{"id":"E1","count":5,"label":"Visit one"}],"items":["#))
    #expect(json.contains(#""codelist":"CL1","codes":2,"units":[]"#))
    #expect(json.contains(#"{"level":"subject","name":"@V:Label","values":1,"#))
  }

  @Test func csvFilesWithTheSameColumnsAreOneForm() throws {
    let inspection = try inspect([
      "site-1_ae.csv": "SUBJNO,AETERM,AESTDT,GRADE\n1,Cough,2020-01-02,1\n2,,2020-01,2\n",
      "site-2_ae.csv": "SUBJNO,AETERM,AESTDT,GRADE\n9,Fever,2020-03-04,3\n",
      "other.csv": "SUBJNO;DOSE\n1;1.5\n",
    ])
    let text = inspection.text
    #expect(text.contains("site-1_ae, site-2_ae; 3 records of 3 subjects"))
    #expect(text.contains("separated by semicolon"))
    #expect(text.contains("looks like date"))
    #expect(text.contains("looks like integer"))
    #expect(text.contains("looks like number"))
    #expect(inspection.json.contains(#""name":"AETERM","looksLike":"text""#) == false)
    #expect(inspection.json.contains(#""label":"AETERM","looksLike":"text","units":[],"values":2"#))
  }

  @Test func noMoreThanThreeSamplesAreShown() throws {
    let rows = (1...2000).map { "\($0),Term\($0)\n" }.joined()
    let inspection = try inspect(["ae.csv": "SUBJNO,AETERM\n" + rows])
    #expect(inspection.json.contains(#""samples":["Term1","Term10","Term100"]"#))
    #expect(!inspection.json.contains("Term2000") && !inspection.text.contains("Term1000"))
    #expect(inspection.json.contains(#""distinct":1000,"distinctIsCapped":true"#))
    #expect(inspection.text.contains("1,000+"))
  }

  @Test func aCanonicalStreamIsNoExport() throws {
    #expect(throws: Fault.self) { try inspect(["x.ndjson": "{\"study\":{}}\n"]) }
  }

  private func inspect(_ files: [String: String]) throws -> Inspection {
    var template = Array("/tmp/clinpipe-inspect-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    let paths = files.keys.sorted().map { "\(folder)/\($0)" }
    defer {
      for path in paths { unlink(path) }
      rmdir(folder)
    }
    for (path, name) in zip(paths, files.keys.sorted()) {
      let file = try #require(fopen(path, "w"))
      fputs(files[name], file)
      fclose(file)
    }
    return try Inspection(paths: paths, mappingPath: nil, encoding: nil)
  }

  private static let odm = """
    <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:V="urn:vendor" ODMVersion="1.3.2"
      FileType="Snapshot" SourceSystem="EDC \u{7F}">
    <Study OID="S1"><BasicDefinitions>
    <MeasurementUnit OID="MU1" Name="kg"><Symbol><TranslatedText>kg</TranslatedText></Symbol>
    </MeasurementUnit></BasicDefinitions><MetaDataVersion OID="M1" Name="m">
    <StudyEventDef OID="E1" Name="Visit one"><FormRef FormOID="F1"/></StudyEventDef>
    <FormDef OID="F1" Name="Adverse events"><ItemGroupRef ItemGroupOID="IG1"/></FormDef>
    <ItemGroupDef OID="IG1" Name="One event"><ItemRef ItemOID="AETERM"/><ItemRef ItemOID="AESEV"/>
    <ItemRef ItemOID="WT"/><ItemRef ItemOID="NEVER"/></ItemGroupDef>
    <ItemDef OID="AETERM" Name="AETERM" DataType="text"><Question>
    <TranslatedText xml:lang="en">What happened?</TranslatedText></Question></ItemDef>
    <ItemDef OID="AESEV" Name="How severe?" DataType="integer"><CodeListRef CodeListOID="CL1"/>
    </ItemDef>
    <ItemDef OID="WT" Name="Weight" DataType="float"><MeasurementUnitRef MeasurementUnitOID="MU1"/>
    </ItemDef><ItemDef OID="NEVER" Name="Never given"/>
    <CodeList OID="CL1" Name="c" DataType="integer">
    <CodeListItem CodedValue="1"><Decode><TranslatedText>mild</TranslatedText></Decode></CodeListItem>
    <CodeListItem CodedValue="2"><Decode><TranslatedText>bad</TranslatedText></Decode></CodeListItem>
    </CodeList></MetaDataVersion></Study>
    <ClinicalData StudyOID="S1" MetaDataVersionOID="M1">
    <SubjectData SubjectKey="1" V:Label="x"><SiteRef LocationOID="L1"/>
    <StudyEventData StudyEventOID="E1"><FormData FormOID="F1">
    <ItemGroupData ItemGroupOID="IG1" ItemGroupRepeatKey="1">
    <ItemData ItemOID="AETERM" Value="Cough&#10;at night" V:Note="n"/><ItemData ItemOID="AESEV" Value="2"/>
    <ItemData ItemOID="WT" Value="61.5"/></ItemGroupData>
    <ItemGroupData ItemGroupOID="IG1" ItemGroupRepeatKey="2">
    <ItemData ItemOID="AETERM" Value="01234567890123456789012345678901234567890123456789"/>
    </ItemGroupData></FormData></StudyEventData></SubjectData>
    <SubjectData SubjectKey="2"><SiteRef LocationOID="L1"/>
    <StudyEventData StudyEventOID="E1"><FormData FormOID="F1">
    <ItemGroupData ItemGroupOID="IG1" ItemGroupRepeatKey="1"><ItemData ItemOID="AETERM" Value="A"/>
    </ItemGroupData><ItemGroupData ItemGroupOID="IG1" ItemGroupRepeatKey="2">
    <ItemData ItemOID="AETERM" Value="B"/></ItemGroupData>
    <ItemGroupData ItemGroupOID="IG1" ItemGroupRepeatKey="3"><ItemData ItemOID="AETERM" Value="A"/>
    </ItemGroupData></FormData></StudyEventData></SubjectData></ClinicalData></ODM>
    """
}
