import ClinicalModel
import SDTMStandard
import Testing

@testable import SDTMTabulation

@Suite struct SupplementTests {
  func tabulated(_ event: AdverseEvent) throws -> Tabulated {
    var subject = sampleSubject()
    subject.adverseEvents = [event]
    return try Tabulated([subject])
  }

  @Test func longTextsGoOnInTheSupplement() throws {
    let words = String(repeating: "오심과 구토 ", count: 30).dropLast()
    let all = try tabulated(sampleEvent(String(words)))
    let first = all["AE"][0]["AETERM"]!
    let rest = all.qualifiers("SUPPAE", of: "1")
    let pieces = [first, rest["AETERM1"]!, rest["AETERM2"]!]
    #expect(pieces.joined(separator: " ") == words)
    #expect(pieces.allSatisfy { $0.utf8.count <= 200 && !$0.contains("\u{FFFD}") })
    #expect(all["SUPPAE"][0]["QLABEL"] == "Reported Term for the Adverse Event 1")
  }

  @Test func withoutBlanksTheCutIsBetweenCharacters() {
    let text = String(repeating: "가", count: 100)
    let pieces = splitBetweenWords(text, limit: 200)
    #expect(pieces.map(\.count) == [66, 34] && pieces.joined() == text)
    let jamo = String(repeating: "\u{1112}\u{1161}\u{11AB}", count: 40)
    #expect(splitBetweenWords(jamo, limit: 200).map(\.utf8.count) == [198, 162])
  }

  @Test func piecesOfNamesOfEightLoseTheirLastLetter() throws {
    var event = sampleEvent()
    event.otherAction = String(repeating: "word ", count: 60)
    let all = try tabulated(event)
    #expect(Set(all.qualifiers("SUPPAE", of: "1").keys) == ["AEACNOT1"])
  }

  @Test func qualifiersOfTheRecord() throws {
    var event = sampleEvent()
    event.qualifiers = [
      Qualifier(
        "AEHOSPDY", label: "Days in Hospital", value: "4", origin: .collected,
        evaluator: "INVESTIGATOR"),
      Qualifier("AENULL", label: "Nothing", value: "", origin: .collected),
    ]
    let row = try tabulated(event)["SUPPAE"]
    #expect(
      row == [
        [
          "STUDYID": "SMPL-1", "RDOMAIN": "AE", "USUBJID": "SMPL-1-001", "IDVAR": "AESEQ",
          "IDVARVAL": "1", "QNAM": "AEHOSPDY", "QLABEL": "Days in Hospital", "QVAL": "4",
          "QORIG": "Collected", "QEVAL": "INVESTIGATOR",
        ]
      ])
  }

  @Test func namesThatCantStandAreChangedAndFound() throws {
    var event = sampleEvent()
    event.qualifiers = ["9 days", "AESEV", "TOO_LONG_A_NAME"].map {
      Qualifier($0, label: "Label", value: "x", origin: .collected)
    }
    let all = try tabulated(event)
    #expect(all.codes() == ["qualifier-name", "qualifier-name", "qualifier-name"])
    #expect(Set(all.qualifiers("SUPPAE", of: "1").keys) == ["Q9_DAYS", "AESEV", "TOO_LONG"])
  }

  @Test func twoOfOneNameAreBothKeptAndFound() throws {
    var event = sampleEvent()
    event.qualifiers = ["a", "b"].map {
      Qualifier("AEX", label: "Label", value: $0, origin: .collected)
    }
    let all = try tabulated(event)
    #expect(all.codes() == ["qualifier-twice"])
    #expect(all.qualifiers("SUPPAE", of: "1") == ["AEX": "a", "AEX2": "b"])
  }

  @Test func aLongEvaluatorIsCutAndFound() throws {
    var event = sampleEvent()
    var qualifier = Qualifier("AEX", label: "Label", value: "a", origin: .collected)
    qualifier.evaluator = String(repeating: "committee ", count: 30)
    event.qualifiers = [qualifier]
    let all = try tabulated(event)
    #expect(all.codes() == ["qualifier-evaluator"])
    #expect(all["SUPPAE"][0]["QEVAL"]?.utf8.count == 199)
  }

  @Test func controlCharactersBecomeBlanks() throws {
    let all = try tabulated(sampleEvent(" one\r\ntwo\t"))
    #expect(all["AE"][0]["AETERM"] == "one  two")
  }
}
