import CanonicalReader
import ClinicalModel
import JSONFormat
import Testing

@Suite struct RoundTripTests {
  @Test func everyFieldSurvives() throws {
    var filler = Filler()
    let written = stream(
      filler.filled(Study.self), (0..<3).map { _ in filler.filled(Subject.self) })
    let reader = try CanonicalReader(inputFile(written))
    #expect(reader.subjectCount == 3)
    let subjects = try (0..<3).map { try reader.subject(at: $0) }
    #expect(stream(reader.study, subjects) == written)
    #expect(subjects[2].adverseEvents[1].causality.count == 2)
    #expect(String(decoding: written, as: UTF8.self).contains("standardNumber\":\""))
  }

  @Test func emptyFieldsAreNotWritten() {
    let text = String(decoding: stream(Study(), [Subject()]), as: UTF8.self)
    #expect(text == "{\"clinpipe\":1,\"study\":{}}\n{\"subject\":{}}\n")
  }

  @Test func keysMayComeInAnyOrderAndNullIsNothing() throws {
    let line = """
      { "subject" : {"doses": [ {"cycle": 2, "drug": "B"}, {"drug": "A", "amount":
      {"unit": "mg", "number": 61.50}} ], "sex": null, "id": "1", "populations": null}}
      """.replacing("\n", with: " ")
    let subject = try reader(header + line).subject(at: 0)
    #expect(subject.id == "1")
    #expect(subject.sex == nil)
    #expect(subject.doses.map(\.drug) == ["B", "A"])
    #expect(subject.doses[0].cycle == 2)
    #expect(subject.doses[1].amount?.number.digits == "61.50")
  }

  @Test func linesLongerThanABlock() throws {
    var subject = Subject()
    subject.qualifiers = (0..<50_000).map {
      Qualifier("Q\($0)", label: "a label of some length", value: "v", origin: .collected)
    }
    var small = Subject()
    small.id = "small"
    let reader = try CanonicalReader(inputFile(stream(Study(), [subject, small, subject])))
    #expect(reader.subjectCount == 3)
    #expect(try reader.subject(at: 1).id == "small")
    #expect(try reader.subject(at: 2).qualifiers.count == 50_000)
  }

  @Test func blankLinesAtTheEndAndByteOrderMark() throws {
    let text = "\u{feff}" + header.dropLast() + "\r\n{\"subject\":{\"id\":\"1\"}}\r\n\r\n  \n\n"
    let reader = try reader(text)
    #expect(reader.subjectCount == 1)
    #expect(try reader.subject(at: 0).id == "1")
  }
}
