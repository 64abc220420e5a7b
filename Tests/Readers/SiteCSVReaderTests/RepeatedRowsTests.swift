import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

/// Rows that say what others say.
struct RepeatedRowsTests {
  /// The lines of the rows that are repeats.
  private func repeats(
    _ rows: String, _ repeated: RepeatedRows = .foldAltered, findings: inout [Finding]
  ) throws -> [Int] {
    let reader = try SiteCSVReader(
      files: [try file("x.csv", "SUBJNO,T,D,N\n" + rows)],
      options: options { $0.repeatedRows = repeated })
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    try reader.makeCursor().read(0, into: subject, findings: &findings)
    return subject.records.filter(\.isRepeat).map { Int($0.line) }
  }

  private func repeats(_ rows: String, _ repeated: RepeatedRows = .foldAltered) throws -> [Int] {
    var findings: [Finding] = []
    return try repeats(rows, repeated, findings: &findings)
  }

  @Test(arguments: [
    ("1,01-01,20080826.0,5.40E-79\n1,1-Jan,20080826,0\n", [3]),
    ("1,1-Jan,a,1\n1,01-01,a,1\n", [2]),
    ("1,01/01,a,1\n1,Jan-01,a,1\n", [3]),
    ("1,x,200803.0,1\n1,x,200803,1\n", [3]),
    ("1,x,a,123456\n1,x,a,1.23E+05\n", [3]),
    ("1,x,a,1.2346E+11\n1,x,a,123456789012\n", [2]),
    ("1,2-Jan,a,1\n1,01-02,a,1\n1,02-01,a,1\n", [2]),
  ])
  func whatASpreadsheetAltersIsFolded(rows: String, lines: [Int]) throws {
    #expect(try repeats(rows) == lines)
    #expect(try repeats(rows, .fold) == lines)
    #expect(try repeats(rows, .keep) == [])
  }

  @Test(arguments: [
    "1,01-01,a,1\n1,1-Feb,a,1\n", "1,01-02,a,1\n1,02-01,a,1\n", "1,1-Jan,a,1\n1,01-01,b,1\n",
    "1,x,a,123556\n1,x,a,1.23E+05\n", "1,x,20080826.0,1\n1,x,20080827,1\n",
    "1,x,20080826.0,1\n1,x,20080826,\n", "1,1-Jan,a,1\n1,one,a,1\n",
    "1,x,a,5\n1,x,a,5.0\n1,1-Jan,b,1\n", "1,1-Jan,a,1\n1,Jan,a,1\n",
  ])
  func whatDiffersOtherwiseIsKept(rows: String) throws {
    #expect(try repeats(rows, .fold) == [])
  }

  @Test func toTheLetterOnlyWhereTheMappingSaysSo() throws {
    let rows = "1,1-Jan,a,1\n1,1-Jan,a,1\n1,x,a,1\n1,x,a,1\n"
    var findings: [Finding] = []
    #expect(try repeats(rows, findings: &findings) == [])
    #expect(codes(findings) == ["record-duplicate", "record-duplicate"])
    findings = []
    #expect(try repeats(rows, .fold, findings: &findings) == [3, 5])
    #expect(codes(findings) == ["record-repeated", "record-repeated"])
    #expect(findings[0].location.line == 3 && findings[0].message.contains("x.csv:2"))
  }

  @Test func ofManyAllButOneGo() throws {
    let rows = "1,1-Jan,a,1\n1,1-Jan,a,1.0\n1,01-01,a,1.00\n1,Jan-01,a,1\n"
    #expect(try repeats(rows) == [2, 3, 5])
  }
}
