import Diagnostics
import SourceModel
import Testing

@testable import ODMReader

/// Where a subject is from.
@Suite struct SiteTests {
  private func sites(_ documents: String...) throws -> [String: String?] {
    let files = try zip(["a.xml", "b.xml"], documents).map { try file($0, $1) }
    let reader = try ODMReader(files: files)
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    let cursor = try reader.makeCursor()
    var (sites, findings): ([String: String?], [Finding]) = ([:], [])
    for index in 0..<reader.subjectCount {
      try cursor.read(index, into: subject, findings: &findings)
      sites["\(subject.study)/\(subject.key)"] = subject.site
    }
    return sites
  }

  private func study(_ oid: String, _ version: String) -> String {
    "<Study OID='\(oid)'><MetaDataVersion OID='1' Name='v'>\(version)</MetaDataVersion></Study>"
  }

  private let include = "<Include StudyOID='ST' MetaDataVersionOID='1'/>"
  private let item = "<ItemDef OID='A' Name='a'/>"

  @Test func aStudyThatOnlyIncludesAnotherIsASite() throws {
    let metadata = study("ST", item) + study("NORTH", include) + study("OTHER", include + item)
    let data = ["ST", "NORTH", "OTHER"].map {
      clinicalData(subjectData("1", nil, group("A=1")), study: $0)
    }.joined()
    let right: [String: String?] = ["ST/1": nil, "NORTH/1": "NORTH", "OTHER/1": nil]
    #expect(try sites(export(metadata + data)) == right)
    #expect(try sites(export(data), export(metadata)) == right)
  }

  @Test func aSiteReferenceComesFirst() throws {
    let subject = subjectData("1", nil, "<SiteRef LocationOID='L'/>" + group("A=1"))
    let document =
      study("ST", item) + study("NORTH", include) + clinicalData(subject, study: "NORTH")
    #expect(try sites(export(document)) == ["NORTH/1": "L"])
  }

  @Test func anotherSiteIsSaidOnceOfASubject() throws {
    func subject(_ site: String) -> String {
      clinicalData(subjectData("1", nil, "<SiteRef LocationOID='\(site)'/>"))
    }
    var findings: [Finding] = []
    _ = try read([export(["L", "L", "M", "L"].map(subject).joined())], findings: &findings)
    #expect(findings.map(\.code) == [.siteChanged])
    #expect(findings[0].message.hasPrefix("site changed from L to M"))
    #expect(findings[0].location.subject == "1" && findings[0].location.line == 2)
  }

  @Test func aHyphenIsNoSite() throws {
    let subject = subjectData("1", nil, "<SiteRef LocationOID='-'/>" + group("A=1"))
    #expect(try sites(export(clinicalData(subject))) == ["ST/1": nil])
    #expect(try read(export(clinicalData(subject))) == ["ST/1 E/F/G :2 A=1"])
  }
}
