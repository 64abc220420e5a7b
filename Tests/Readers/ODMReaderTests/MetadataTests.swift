import ByteStreams
import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

@Suite struct MetadataTests {
  private func dictionary(_ documents: String...) throws -> SourceDictionary {
    try ODMReader(files: documents.map { try file("a.xml", $0) }).dictionary
  }

  private func version(_ oid: String, _ contents: String) -> String {
    "<MetaDataVersion OID='\(oid)' Name='x'>\(contents)</MetaDataVersion>"
  }

  private func study(_ oid: String = "ST", _ contents: String) -> String {
    "<Study OID='\(oid)'><GlobalVariables><StudyName>n</StudyName></GlobalVariables>\(contents)</Study>"
  }

  private func text(_ language: String?, _ text: String) -> String {
    let language = language.map { " xml:lang='\($0)'" } ?? ""
    return "<TranslatedText\(language)>\(text)</TranslatedText>"
  }

  @Test func itemsKnowTheirNameQuestionTypeUnitsAndCodes() throws {
    let units =
      "<BasicDefinitions><MeasurementUnit OID='MU.kg' Name='kilogram'><Symbol>\(text("en", "kg"))</Symbol></MeasurementUnit>"
      + "<MeasurementUnit OID='MU.lb' Name='lb'/></BasicDefinitions>"
    let definitions = """
      <StudyEventDef OID='E' Name='Visit'/><FormDef OID='F' Name='Form'>\
      <ItemGroupRef ItemGroupOID='G'/><ItemGroupRef ItemGroupOID='G2'/></FormDef>\
      <ItemGroupDef OID='G' Name='Group'><ItemRef ItemOID='A'/><ItemRef ItemOID='B'/></ItemGroupDef>\
      <ItemDef OID='A' Name='WT' DataType='float'><Description>\(text("en", "no"))</Description>\
      <Question>\(text("en", " Weight &amp; so "))</Question>\
      <MeasurementUnitRef MeasurementUnitOID='MU.kg'/><MeasurementUnitRef MeasurementUnitOID='MU.lb'/>\
      <RangeCheck><CheckValue>1</CheckValue><MeasurementUnitRef MeasurementUnitOID='MU.kg'/></RangeCheck>\
      </ItemDef><ItemDef OID='B' Name='SEX'><CodeListRef CodeListOID='CL'/></ItemDef>\
      <CodeList OID='CL' Name='Sex'><CodeListItem CodedValue='1'><Decode>\(text("en", "Male"))\
      </Decode></CodeListItem><EnumeratedItem CodedValue='2'/></CodeList>
      """
    let read = try dictionary(export(study("ST", units + version("1", definitions))))
    let a = try #require(read.items["A"])
    #expect(a.name == "WT" && a.label == "Weight & so" && a.dataType == "float")
    #expect(a.units == ["MU.kg", "MU.lb"] && a.codeList == nil)
    #expect(read.items["B"]?.codeList == "CL")
    #expect(read.codeLists["CL"]?.entries.map { "\($0.code)=\($0.decode)" } == ["1=Male", "2=2"])
    #expect(read.units == ["MU.kg": "kg", "MU.lb": "lb"])
    #expect(read.events == ["E": "Visit"] && read.forms == ["F": "Form"])
    #expect(read.groups == ["G": "Group"])
    #expect(read.itemsOfGroup == ["G": ["A", "B"]] && read.groupsOfForm == ["F": ["G", "G2"]])
  }

  @Test(
    arguments: [
      (["ko", "en"], "en"), (["en", "ko"], "en"), (["ko", "de"], "ko"),
      (["de", "en-US", "fr"], "en-US"),
      ([nil, "ko"], ""), (["ko", nil], ""), (["fr"], "fr"), (["en", "en-GB"], "en"),
    ] as [([String?], String)])
  func ofSeveralLanguagesEnglishWins(languages: [String?], right: String) throws {
    let texts = languages.map { text($0, "text \($0 ?? "")") }.joined()
    let definitions = """
      <ItemDef OID='A'><Question>\(texts)</Question></ItemDef><CodeList OID='CL'>\
      <CodeListItem CodedValue='1'><Decode>\(texts)</Decode></CodeListItem>\
      <CodeListItem CodedValue='2'><Decode>\(text("ko", "x"))</Decode></CodeListItem></CodeList>
      """
    let unit = "<MeasurementUnit OID='U' Name='n'><Symbol>\(texts)</Symbol></MeasurementUnit>"
    let read = try dictionary(export(study("ST", unit + version("1", definitions))))
    let wanted = right.isEmpty ? "text" : "text \(right)"
    #expect(read.items["A"]?.label == wanted)
    #expect(read.codeLists["CL"]?.entries.map(\.decode) == [wanted, "x"])
    #expect(read.units["U"] == wanted)
  }

  private func item(_ oid: String, _ name: String) -> String {
    "<ItemDef OID='\(oid)' Name='\(name)'/>"
  }

  @Test func theVersionInUseComesFirstThenWhatItIncludes() throws {
    let studies =
      study("OLD", version("9", item("A", "old") + item("C", "included") + item("D", "included")))
      + study(
        "ST",
        version("1", item("A", "first") + item("B", "first") + item("E", "first"))
          + version(
            "2",
            "<Include StudyOID='OLD' MetaDataVersionOID='9'/><Include MetaDataVersionOID='2'/>"
              + item("A", "second") + item("D", "second")))
    let data = "<ClinicalData StudyOID='ST' MetaDataVersionOID='2'/>"
    let right = ["A": "second", "B": "first", "C": "included", "D": "second", "E": "first"]
    for document in [studies + data, data + studies] {
      #expect(try dictionary(export(document)).items.mapValues { $0.name ?? "" } == right)
    }
    #expect(try dictionary(export(data), export(studies)).items.count == 5)
  }

  @Test func metadataMayStandInAFileOfTheirOwn() throws {
    let metadata = export(study("ST", version("1", item("A", "a"))))
    let data = export(clinicalData(subjectData("S", nil, group("A=1"))))
    #expect(try read(metadata, data) == ["ST/S E/F/G b.xml:2 A=1"])
    #expect(try dictionary(data, metadata).items["A"]?.name == "a")
  }

  @Test func whatStandsInAWrongPlaceDoesNoHarm() throws {
    let decode = "<Decode>\(text("en", "x"))</Decode>"
    let lost = decode + "<ItemRef/><CodeListRef/><Question/><CodeList OID='CL'>\(decode)</CodeList>"
    #expect(
      try dictionary(export(lost + study("ST", version("1", lost)))).codeLists["CL"]?.entries.count
        == 0)
  }

  @Test func aVendorsDefinitionsAreNotODMs() throws {
    let vendor =
      "<v:ItemDef OID='Z' Name='z'/><v:CodeList OID='CL'/><v:Question><TranslatedText>no</TranslatedText></v:Question>"
    let definitions =
      "<ItemDef OID='A' Name='a'>\(vendor)<Question>\(text("en", "yes"))</Question>\(vendor)</ItemDef>"
    let read = try dictionary(export(study("ST", version("1", vendor + definitions))))
    #expect(read.items.keys.sorted() == ["A"])
    #expect(read.items["A"]?.label == "yes" && read.items["A"]?.name == "a")
    #expect(read.codeLists.isEmpty)
  }
}
