import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// Where things stand: subjects in their parts and files, keys, lines.
@Suite struct PlaceTests {
  @Test func aSubjectThatComesBackIsOne() throws {
    let first = export(
      clinicalData(
        "\n" + subjectData("S2", nil, group("A=1")) + "\n" + subjectData("S1", nil, group("A=2"))
          + "\n" + subjectData("S2", nil, group("A=3", event: "E2")))
        + clinicalData("\n" + subjectData("S2", nil, group("A=4", event: "E3"))))
    let second = export(clinicalData(subjectData("S2", nil, group("A=5", event: "E4"))))
    #expect(
      try read(first, second) == [
        "ST/S1 E/F/G a.xml:4 A=2", "ST/S2 E/F/G a.xml:3 A=1", "ST/S2 E2/F/G a.xml:5 A=3",
        "ST/S2 E3/F/G a.xml:6 A=4", "ST/S2 E4/F/G b.xml:2 A=5",
      ])
  }

  @Test func oneKeyInTwoStudiesIsTwoSubjects() throws {
    let document = export(
      clinicalData(subjectData("S", nil, group("A=1")), study: "T2")
        + clinicalData(subjectData("S", nil, group("A=2")), study: "T1"))
    #expect(try read(document) == ["T1/S E/F/G :2 A=2", "T2/S E/F/G :2 A=1"])
  }

  @Test func theOrderOfTheFileDoesNotShow() throws {
    let subjects = (1...9).map { subjectData("S\($0)", nil, group("A=\($0)")) }
    let forwards = try read(export(clinicalData(subjects.joined())))
    #expect(try read(export(clinicalData(subjects.reversed().joined()))) == forwards)
    #expect(forwards.count == 9)
  }

  @Test func allRepeatKeysCountAsTheyStand() throws {
    let groups =
      level("ItemGroup", "G", repeat: "ALL ATTRIBUTE", nil, items("A=1"))
      + level("ItemGroup", "G", repeat: "2", nil, items("A=2"))
    let form = level("Form", "F 1", repeat: "-1", nil, groups)
    let event = level("StudyEvent", "E", repeat: "YEAR1[1]/C[2]", nil, form)
    #expect(
      try read(export(clinicalData(subjectData("S 1", nil, event)))) == [
        "ST/S 1 E[YEAR1[1]/C[2]]/F 1[-1]/G[ALL ATTRIBUTE] :2 A=1",
        "ST/S 1 E[YEAR1[1]/C[2]]/F 1[-1]/G[2] :2 A=2",
      ])
  }

  @Test func levelsMayBeMissing() throws {
    let form = level("Form", "F2", nil, level("ItemGroup", "G", nil, items("A=2")))
    let bare = level("ItemGroup", "G3", nil, items("A=3"))
    let document = export(clinicalData(subjectData("S", nil, group("A=1") + form + bare)))
    #expect(try read(document) == ["ST/S E/F/G :2 A=1", "ST/S F2/G :2 A=2", "ST/S G3 :2 A=3"])
  }

  @Test func linesOfRecordsAndValuesAreExact() throws {
    let document = export(
      """
      <ClinicalData StudyOID="ST" MetaDataVersionOID="1">
      <!-- one
      two --><SubjectData SubjectKey="S">
      <StudyEventData StudyEventOID="E"><FormData FormOID="F">

      <ItemGroupData ItemGroupOID="G">
        <ItemData ItemOID="A" Value="1"/>
        <ItemData ItemOID="B" Value="&#10;2"><![CDATA[

        ]]></ItemData><ItemData ItemOID="C" Value="3"/>
        <ItemDataString ItemOID="D">
          4</ItemDataString>
      </ItemGroupData></FormData></StudyEventData></SubjectData>

      <SubjectData SubjectKey="S"><StudyEventData StudyEventOID="E"><FormData FormOID="F">
      <ItemGroupData ItemGroupOID="G2"><ItemData ItemOID="A" Value="5"/>
      </ItemGroupData></FormData></StudyEventData></SubjectData></ClinicalData>
      """)
    #expect(
      try read(document) == [
        "ST/S E/F/G :7 A=1@8 B=2@9 C=3@11 D=4@12", "ST/S E/F/G2 :17 A=5",
      ])
  }

  @Test func subjectsAreReadInAnyOrderAndAgain() throws {
    let subjects = (1...5).map { subjectData("S\($0)", nil, group("A=\($0)")) }
    let reader = try ODMReader(files: [file("a.xml", export(clinicalData(subjects.joined())))])
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    let cursor = try reader.makeCursor()
    var findings: [Finding] = []
    for index in [4, 0, 4, 2, 2, 1] {
      try cursor.read(index, into: subject, findings: &findings)
      let right = "ST/S\(index + 1) E/F/G :2 A=\(index + 1)"
      #expect(subject.records.map { line(of: $0, in: subject) } == [right])
    }
  }

  @Test func threadsShareAReader() async throws {
    let subjects = (0..<200).map { number in
      subjectData("S\(1000 + number)", nil, "<v:x/>\n" + group("A=\(number) B=x\(number % 7)"))
    }
    let reader = try ODMReader(files: [file("a.xml", export(clinicalData(subjects.joined())))])
    var none: [Finding] = []
    let right = try lines(reader, findings: &none)
    #expect(right.count == 200)
    try await withThrowingTaskGroup(of: [String].self) { tasks in
      for _ in 0..<4 {
        tasks.addTask {
          var findings: [Finding] = []
          return try lines(reader, findings: &findings)
        }
      }
      for try await answer in tasks { #expect(answer == right) }
    }
  }

  @Test func aSubjectWithNothingInsideIsASubject() throws {
    let subjects = "<SubjectData SubjectKey='S1'/>" + subjectData("S2", nil, group("A=1"))
    #expect(try read(export(clinicalData(subjects))) == ["ST/S1", "ST/S2 E/F/G :2 A=1"])
  }
}
