import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

/// Which of the first rows are heads, when nobody says it.
struct HeaderTests {
  private func shape(_ text: String, _ subject: [String] = []) throws -> HeaderShape {
    try HeaderRows(file("x.csv", text), options { $0.subjectColumns = subject }).shape
  }

  /// Files that were put one behind the other, some with their byte order marks.
  @Test(arguments: ["SUBJNO,A,B,\n", "\u{FEFF}SUBJNO,A,B\n", "\"SUBJNO\", A,B\nSUBJNO,A,B,\n"])
  func headsThatComeAgainAreNoRows(heads: String) throws {
    let text = "SUBJNO,A,B,\nS1,1,2\n\(heads)S2,3,4\nSUBJNO,5,6\n"
    let reader = try SiteCSVReader(files: [try file("x.csv", text)], options: options())
    let count = heads.count { $0 == "\n" }
    #expect(
      try lines(reader) == [
        "S1 x[1] x.csv:2 SUBJNO=S1 A=1 B=2", "S2 x[1] x.csv:\(3 + count) SUBJNO=S2 A=3 B=4",
        "SUBJNO x[1] x.csv:\(4 + count) SUBJNO=SUBJNO A=5 B=6",
      ])
    #expect(reader.ignoredRows == count)
    #expect(reader.findings.map(\.code) == Array(repeating: .headerRepeated, count: count))
    #expect(reader.findings.map(\.location.line) == Array(3..<3 + count))
  }

  @Test(arguments: [
    ("Subject Id,Event\nSubjectId,EVENT\n1,a\n", [], 2, 2),
    ("SubjectId,EVENT\nSubject Id,The event\n1,a\n", [], 2, 1),
    ("환자번호,이상사례\nSUBJNO,AETERM\n1,a\n", ["SUBJNO"], 2, 2),
    ("SUBJNO,AETERM\n환자번호,이상사례\n1,a\n", ["SUBJNO"], 2, 1),
    ("Number,Event\nSUBJID,T\n1,a\n", ["SUBJID"], 2, 2),
    ("SUBJNO,AETERM\n1,a\n", ["SUBJNO"], 1, 1), ("SUBJNO,AETERM\n1,a\n", [], 1, 1),
    ("SUBJNO,AETERM\n", [], 1, 1), ("A,B\n1,a\n", ["SUBJNO"], 1, 1),
    ("SUBJNO,AETERM\nS1,Subject\n", ["SUBJNO"], 1, 1), ("T,SUBJNO\nx,S1\n", [], 1, 1),
  ])
  func twoRowsAreHeadsWhereBothNameTheSubject(
    text: String, subject: [String], rows: Int, nameRow: Int
  ) throws {
    let shape = try shape(text, subject)
    #expect(shape.rows == rows && shape.nameRow == nameRow && shape.isRecognised == (rows == 2))
  }

  @Test func whatTheMappingStatesCounts() throws {
    let text = "Subject Id,Event\nSubjectId,EVENT\n1,a\n"
    let reader = try SiteCSVReader(
      files: [file("x.csv", text)],
      options: options {
        $0.subjectColumns = ["Subject Id"]
        $0.headerRows = 1
      })
    #expect(reader.subjectCount == 2 && codes(reader.findings) == [])
  }

  @Test func recognisedHeadsAreSaidAndGiveLabels() throws {
    let reader = try SiteCSVReader(
      files: [file("x.csv", "Subject Id,The event\nSubjectId,EVENT\n1,a\n")],
      options: options { $0.subjectColumns = ["SubjectId"] })
    #expect(codes(reader.findings) == ["header-recognised"])
    #expect(reader.dictionary.items["EVENT"]?.label == "The event")
    #expect(try lines(reader) == ["1 x[1] x.csv:3 SubjectId=1 EVENT=a"])
  }
}
