import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

struct GroupingTests {
  private let byName = options {
    $0.siteFromFile = "^site-(\\d+)_"
    $0.forms = [("*_ae.csv", "AE"), ("*_dm.csv", "DM")]
  }

  @Test func filesOfOneFormForTwoSites() throws {
    let files = [
      try file("in/site-02_ae.csv", "SUBJNO,T\n001,b\n"),
      try file("in/site-01_ae.csv", "SUBJNO,T\n002,c\n001,a\n"),
    ]
    let reader = try SiteCSVReader(files: files, options: byName)
    #expect(
      try lines(reader) == [
        "01/001 AE[1] in/site-01_ae.csv:3 SUBJNO=001 T=a",
        "01/002 AE[1] in/site-01_ae.csv:2 SUBJNO=002 T=c",
        "02/001 AE[1] in/site-02_ae.csv:2 SUBJNO=001 T=b",
      ])
    #expect(reader.dictionary.forms == ["AE": "AE"])
  }

  @Test func orderOfFilesDoesNotMatter() throws {
    let texts = [
      ("site-01_ae.csv", "SUBJNO,T\n2,a\n1,b\n2,c\n2,d\n"),
      ("site-01_dm.csv", "T,SUBJNO\nx,1\ny,2\n"),
      ("site-02_dm.csv", "SUBJNO,T\n1,z\n"),
      ("lab.csv", "SUBJNO,V\n2,5\n1,6\n"),
    ]
    let files = try texts.map { try file($0.0, $0.1) }
    let straight = try SiteCSVReader(files: files, options: byName)
    let reversed = try SiteCSVReader(files: files.reversed(), options: byName)
    #expect(try lines(straight) == lines(reversed))
    #expect(codes(straight.findings) == codes(reversed.findings))
    // Number 2 occurs at one site: the row of lab.csv, which tells no site, belongs there.
    #expect(
      try lines(straight) == [
        "1 lab[1] lab.csv:3 SUBJNO=1 V=6",
        "01/1 AE[1] site-01_ae.csv:3 SUBJNO=1 T=b", "01/1 DM[1] site-01_dm.csv:2 T=x SUBJNO=1",
        "01/2 lab[1] lab.csv:2 SUBJNO=2 V=5", "01/2 AE[1] site-01_ae.csv:2 SUBJNO=2 T=a",
        "01/2 AE[2] site-01_ae.csv:4 SUBJNO=2 T=c", "01/2 AE[3] site-01_ae.csv:5 SUBJNO=2 T=d",
        "01/2 DM[1] site-01_dm.csv:3 T=y SUBJNO=2", "02/1 DM[1] site-02_dm.csv:2 SUBJNO=1 T=z",
      ])
    #expect(codes(straight.findings) == ["site-unknown", "site-unknown"])
  }

  @Test func rowsThatStandTwiceAreSaid() throws {
    let files = [
      try file("site-01_ae.csv", "SUBJNO,T,U\n1,a,b\n1,a,b\n1,ab,\n2,a,b\n"),
      try file("site-01_ae_2.csv", "U,SUBJNO,T\nc,1,a\n"),
    ]
    let reader = try SiteCSVReader(
      files: files,
      options: options {
        $0.siteFromFile = "^site-(\\d+)_"
        $0.forms = [("*_ae*.csv", "AE")]
      })
    var findings: [Finding] = []
    #expect(try lines(reader, findings: &findings).count == 5)
    #expect(codes(findings) == ["record-duplicate"])
    #expect(findings[0].location.line == 3 && findings[0].message.contains("site-01_ae.csv:2"))
  }

  @Test func siteEventAndRepeatColumns() throws {
    let text = "SITE,record,event,n,V\nA,1,base,3,x\nB,1,base,,y\nA,1,week 4,1,z\n"
    let reader = try SiteCSVReader(
      files: [try file("wide.csv", text)],
      options: options {
        $0.subjectColumns = ["id", "record"]
        $0.siteColumns = ["SITE"]
        $0.eventColumn = "event"
        $0.repeatColumn = "n"
      })
    #expect(
      try lines(reader) == [
        "A/1 base/wide[3] wide.csv:2 SITE=A record=1 event=base n=3 V=x",
        "A/1 week 4/wide[1] wide.csv:4 SITE=A record=1 event=week 4 n=1 V=z",
        "B/1 base/wide[1] wide.csv:3 SITE=B record=1 event=base V=y",
      ])
  }

  @Test func totalsAndEmptyRowsAndRowsOfNobody() throws {
    let text = "SUBJNO,T,N\nS1,a,1\n\n,,\n,b,2\n합계,,3\n,Total: 2,\n\"S\"\"2\",c,\n"
    let reader = try SiteCSVReader(
      files: [try file("x.csv", text)], options: options { $0.totals = ["합계", "total"] })
    #expect(
      try lines(reader) == [
        "S\"2 x[1] x.csv:8 SUBJNO=S\"2 T=c", "S1 x[1] x.csv:2 SUBJNO=S1 T=a N=1",
      ])
    #expect(reader.ignoredRows == 2)
    #expect(reader.rejects.map(\.verbatim) == ["T=b, N=2"])
    #expect(reader.rejects[0].location.line == 5 && reader.rejects[0].location.file == "x.csv")
    #expect(codes(reader.findings).sorted() == ["row-without-subject", "totals-row", "totals-row"])
  }

  @Test(arguments: ["SUBJNO,T\n", "SUBJNO,T\n\n,,\n"])
  func headsAloneAreNoFault(text: String) throws {
    let reader = try SiteCSVReader(files: [try file("x.csv", text)], options: options())
    #expect(reader.subjectCount == 0 && codes(reader.findings) == ["no-rows"])
  }

  @Test func withoutAStatedColumnTheUsualOneIsTaken() throws {
    let reader = try SiteCSVReader(
      files: [try file("x.csv", "VISIT,Subject ID\n1,S1\n")], options: TabularOptions())
    #expect(try lines(reader) == ["S1 x[1] x.csv:2 VISIT=1 Subject ID=S1"])
    #expect(codes(reader.findings) == ["subject-column-assumed"])
  }

  /// Whatever the size of the blocks, the slices are the same.
  @Test func blocksDoNotMatter() throws {
    var text = "SUBJNO,NOTE\r\n"
    for row in 0..<60 {
      text += "S\(row * 7 % 11),\"note \(row),\r\nwith \"\"quotes\"\" 한글\"\r\n"
      if row % 9 == 0 { text += "\r\n" }
    }
    let input = try file("x.csv", text)
    let whole = try lines(try SiteCSVReader(files: [input], options: options()))
    #expect(whole.count == 60)
    for size in [1, 2, 3, 17, 64, 255] {
      let reader = try SiteCSVReader(files: [input], options: options(), blockSize: size)
      #expect(try lines(reader) == whole, "blocks of \(size)")
    }
  }
}
