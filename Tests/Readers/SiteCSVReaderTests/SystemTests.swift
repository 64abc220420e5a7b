import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

struct SystemTests {
  private func reader(_ text: String, _ change: (inout TabularOptions) -> Void = { _ in }) throws
    -> SiteCSVReader
  {
    var options = TabularOptions()
    change(&options)
    return try SiteCSVReader(files: [try file("x.csv", text)], options: options)
  }

  private static let redcap = """
    record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,\
    redcap_data_access_group,sex,dm_complete,temp,vs_complete,term,ae_complete
    1,base,,,a,2,2,,,,
    1,base,ae,1,a,,,,,fall,1
    1,base,ae,2,a,,,,,cold,1
    1,extra,,2,a,,,38.1,2,,

    """

  /// An instance that is left out is the first one.
  @Test func aKeyThatComesAgainIsSaid() throws {
    let heads = "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,"
    let reader = try reader(
      heads + "term,ae_complete\n1,base,ae,,fall,1\n1,base,ae,1,cold,1\n1,base,ae,2,cold,1\n")
    var findings: [Finding] = []
    #expect(try lines(reader, findings: &findings).count == 3)
    #expect(findings.map(\.code) == [.recordDuplicate])
    #expect(findings[0].location.line == 3 && findings[0].message.contains("x.csv:2"))
  }

  @Test func aRecordInTwoGroupsIsOneSubject() throws {
    let reader = try reader(Self.redcap + "1,end,,,b,1,2,,,,\n2,base,,,b,1,2,,,,\n")
    #expect(try Set(lines(reader).map { $0.split(separator: " ")[0] }) == ["a/1", "b/2"])
    #expect(reader.findings.map(\.code) == [.siteChanged])
    #expect(reader.findings[0].location.line == 6)
  }

  @Test func instrumentsShareTheRowsOfREDCap() throws {
    let reader = try reader(Self.redcap)
    #expect(reader.dialect?.system == "REDCap")
    #expect(
      reader.dialect?.evidence == [
        "the columns redcap_event_name, redcap_repeat_instrument, redcap_repeat_instance, "
          + "redcap_data_access_group", "the status column ae_complete",
      ])
    #expect(
      try paths(reader) == [
        "a/1 base[1]/dm[1] record_id=1 redcap_data_access_group=a sex=2 dm_complete=2",
        "a/1 base[1]/ae[1] term=fall ae_complete=1", "a/1 base[1]/ae[2] term=cold ae_complete=1",
        "a/1 extra[2]/vs[1] temp=38.1 vs_complete=2",
      ])
    #expect(reader.dictionary.itemsOfGroup["vs"] == ["temp", "vs_complete"])
    #expect(reader.dictionary.keys.contains("record_id"))
  }

  @Test(arguments: [
    ("record_id,sex,dm_complete\n1,2,2\n", true), ("id,pain___1,dm_complete\n1,1,2\n", true),
    ("id,sex,dm_complete\n1,2,2\n", false), ("record_id,sex,dm_complete,note\n1,2,2,x\n", false),
  ])
  func classicProjectsEndWithAStatus(text: String, isREDCap: Bool) throws {
    #expect(try (reader(text).dialect?.system == "REDCap") == isREDCap)
  }

  @Test func theMappingMayForbidAndForce() throws {
    let plain = try reader(Self.redcap) {
      $0.system = .plain
      $0.subjectColumns = ["record_id"]
    }
    #expect(plain.dialect == nil)
    #expect(try paths(plain).count == 4 && paths(plain).allSatisfy { $0.contains(" x[") })
    let forced = try reader("no,sex,dm_complete\n1,2,2\n") { $0.system = .redcap }
    #expect(forced.dialect?.evidence == ["the mapping says so"])
    #expect(try paths(forced) == ["1 dm[1] no=1 sex=2 dm_complete=2"])
  }

  @Test func lineEndsInCellsAreBlanksAsInXML() throws {
    let text = "record_id,note,dm_complete\n1,\"a\r\nb\"\"c\"\"\nd\",2\n"
    #expect(try paths(reader(text)) == ["1 dm[1] record_id=1 note=a b\"c\" d dm_complete=2"])
  }

  @Test func cellsWithoutAHeadGoWithTheLastForm() throws {
    let reader = try reader("record_id,sex,dm_complete\n1,2,2,,more\n")
    #expect(try paths(reader) == ["1 dm[1] record_id=1 sex=2 dm_complete=2 column 5=more"])
  }

  @Test func rowsThatSayTheSameUnderOtherKeysAreNoRepeats() throws {
    let text = """
      record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,dm_complete,term,ae_complete
      1,ae,1,,,fall,2
      1,ae,2,,,fall,2
      1,ae,2,,,fall,2

      """
    var findings: [Finding] = []
    _ = try lines(reader(text), findings: &findings)
    #expect(findings.map(\.location.line) == [4])
  }

  @Test func labelsInPlaceOfNamesAreSaid() throws {
    let reader = try reader("Record ID,Event Name,Sex,Complete?\n1,Base,F,Complete\n") {
      $0.subjectColumns = ["Record ID"]
    }
    #expect(codes(reader.findings) == ["label-export"])
  }

  @Test func pathsOfOpenEDCAreEventsFormsAndGroups() throws {
    let text = """
      ,,,,E.1-F.1-G.1-A,E.1-F.1-G.2-B,E.2-F.1-G.1-A
      Subject,RepeatKey,Creation_Date,Creation_Time,first,second,first
      S1,1,2023-01-10,,x,,y

      """
    let reader = try reader(text)
    #expect(reader.dialect?.system == "OpenEDC")
    #expect(
      try paths(reader) == [
        "S1 x[1] Creation_Date=2023-01-10", "S1 E.1[1]/F.1[1]/G.1 A=x", "S1 E.2[1]/F.1[1]/G.1 A=y",
      ])
    #expect(reader.dictionary.heads.map(\.form) == ["x", "F.1"])
    #expect(reader.dictionary.heads[1].items == ["A", "B"])
    #expect(reader.dictionary.items["A"]?.label == "first")
  }

  @Test(arguments: [
    ("Viedoc", "SiteCode,SubjectId,EventId,FormSeq,T\nA,1,SCR,2,x\n", "A/1 SCR/x[2]"),
    ("secuTrial", "mnpdocid\tmnpaid\tmnpvisid\tT\t\n9\t1\t21\tx\t\n", "1 21/x[1]"),
    (
      "Castor EDC", "Participant Id;Participant Status;Site Abbreviation;T\n1;Not Set;NLD;x\n",
      "NLD/1 x[1]"
    ),
    (
      "Oracle Clinical", "DCMNAME,INVSITE,PT,CPEVENT,REPEATSN,T\nAE,01,1,VISIT 2,3,x\n",
      "01/1 VISIT 2/x[3]"
    ),
  ])
  func othersTellTheirKeysByTheirColumns(system: String, text: String, place: String) throws {
    let reader = try reader(text)
    #expect(reader.dialect?.system == system)
    let paths = try paths(reader)
    #expect(paths.count == 1 && paths[0].hasPrefix(place + " ") && paths[0].hasSuffix(" T=x"))
  }

  /// `SITE/SUBJECT path ITEM=text`.
  private func paths(_ reader: SiteCSVReader) throws -> [String] {
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    let cursor = try reader.makeCursor()
    var result: [String] = []
    var findings: [Finding] = []
    for index in 0..<reader.subjectCount {
      try cursor.read(index, into: subject, findings: &findings)
      for record in subject.records {
        let values = subject.values[record.values].map {
          "\(subject.symbols[$0.item])=\(subject.text(of: $0))"
        }
        let who = (subject.site.map { "\($0)/" } ?? "") + subject.key
        result.append(([who, subject.path(of: record)] + values).joined(separator: " "))
      }
    }
    return result
  }
}
