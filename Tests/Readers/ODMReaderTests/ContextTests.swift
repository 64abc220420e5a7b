import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// Attributes and references of subjects, events, forms and groups.
@Suite struct ContextTests {
  private func audit(_ user: String) -> String {
    "<AuditRecord><UserRef UserOID='\(user)'/><DateTimeStamp>2024</DateTimeStamp></AuditRecord>"
  }

  @Test func eachStandsAtItsOwnLevel() throws {
    let group =
      "<ItemGroupData ItemGroupOID='G' v:G='4'>\(items("A=1"))\(audit("UG"))</ItemGroupData>"
    let form = "<FormData FormOID='F' v:F='3'>\(group)\(audit("UF"))</FormData>"
    let event = "<StudyEventData StudyEventOID='E' v:E='2'>\(form)\(audit("UE"))</StudyEventData>"
    let subject = """
      <SubjectData SubjectKey="S" v:Name="01-001"><InvestigatorRef UserOID="I"/>\
      <SiteRef LocationOID="L1"/>\(event)\(audit("US"))\
      <Annotation><Comment>human id</Comment><Flag><FlagValue>Y</FlagValue>\
      <FlagType>T</FlagType></Flag></Annotation></SubjectData>
      """
    #expect(
      try read(export(clinicalData(subject))).map { $0.dropFirst(5) } == [
        ":2 @v:Name=01-001", ":2 @InvestigatorRef=I", ":2 @SiteRef=L1", "E :2 @v:E=2",
        "E/F :2 @v:F=3",
        "E/F/G :2 @v:G=4 A=1 @AuditRecord.UserRef=UG @AuditRecord.DateTimeStamp=2024",
        "E/F :2 @AuditRecord.UserRef=UF", "E/F :2 @AuditRecord.DateTimeStamp=2024",
        "E :2 @AuditRecord.UserRef=UE", "E :2 @AuditRecord.DateTimeStamp=2024",
        ":2 @AuditRecord.UserRef=US", ":2 @AuditRecord.DateTimeStamp=2024",
        ":2 @Annotation.Comment=human id", ":2 @Annotation.FlagValue=Y",
        ":2 @Annotation.FlagType=T",
      ])
  }

  @Test func theSubjectsOwnSiteComesBeforeThatOfAnEvent() throws {
    let event =
      "<StudyEventData StudyEventOID='E'><SiteRef LocationOID='L2'/></StudyEventData>"
    let subjects =
      subjectData("S1", nil, "<SiteRef LocationOID='L1'/>" + event)
      + subjectData("S2", nil, event) + subjectData("S3", nil, "")
    let reader = try ODMReader(files: [file("a.xml", export(clinicalData(subjects)))])
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    let cursor = try reader.makeCursor()
    var findings: [Finding] = []
    var sites: [String?] = []
    for index in 0..<3 {
      try cursor.read(index, into: subject, findings: &findings)
      sites.append(subject.site)
    }
    #expect(sites == ["L1", "L2", nil])
  }

  @Test func aRecordInTwoPartsWithAuditRecordsOfTheirOwnIsOne() throws {
    func part(_ text: String) -> String {
      level("ItemGroup", "G", nil, items(text) + audit("U"))
    }
    let event = level("StudyEvent", "E", nil, level("Form", "F", nil, part("A=1") + part("B=2")))
    var findings: [Finding] = []
    let lines = try read([export(clinicalData(subjectData("S", nil, event)))], findings: &findings)
    #expect(
      lines == [
        "ST/S E/F/G :2 A=1 B=2 @AuditRecord.UserRef=U @AuditRecord.DateTimeStamp=2024"
      ])
    #expect(findings == [])
  }

  /// Rave sends every value with all that is around it: thousands of times the same attributes.
  @Test func whatIsResentIsKeptOnce() throws {
    let parts = (0..<5000).map { number in
      let subject = """
        <SubjectData SubjectKey="S" v:Name="01-001"><SiteRef LocationOID="L"/>\
        <StudyEventData StudyEventOID="E" v:Id="\(number / 1000)">\
        \(level("Form", "F", nil, level("ItemGroup", "G", nil, items("^A\(number % 10)=\(number)"))))\
        </StudyEventData></SubjectData>
        """
      return clinicalData(subject)
    }
    let lines = try read(export(parts.joined(separator: "\n"), type: "Transactional"))
    let values = (0..<10).map { "A\($0)=\(4990 + $0)@\(4992 + $0)" }.joined(separator: " ")
    #expect(
      lines == [
        "ST/S :2 @v:Name=01-001", "ST/S :2 @SiteRef=L", "ST/S E :2 @v:Id=0",
        "ST/S E/F/G :2 \(values)",
      ] + (1...4).map { "ST/S E :\(2 + $0 * 1000) @v:Id=\($0)" })
  }
}
