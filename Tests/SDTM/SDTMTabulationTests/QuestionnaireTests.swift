import ClinicalModel
import Testing

@Suite struct QuestionnaireTests {
  func answer(_ change: (inout Answer) -> Void = { _ in }) -> Answer {
    var answer = Answer()
    answer.instrument = "KRD HOME QUESTIONNAIRE"
    answer.code = "KRDQ01"
    answer.question = "How safe did you feel?"
    answer.answer = "Very safe"
    answer.score = DecimalNumber("4")
    answer.date = date("2024-02-28")
    answer.epoch = "SCREENING"
    change(&answer)
    return answer
  }

  func tabulated(_ answers: Answer...) throws -> Tabulated {
    var subject = sampleSubject()
    subject.answers = answers
    return try Tabulated([subject])
  }

  @Test func anAnswerWithAScore() throws {
    let all = try tabulated(answer { ($0.section, $0.visit) = ("SAFETY", "SCREENING") })
    let row = all["QS"][0]
    #expect(row["QSTESTCD"] == "KRDQ01" && row["QSTEST"] == "How safe did you feel?")
    #expect(row["QSCAT"] == "KRD HOME QUESTIONNAIRE" && row["QSSCAT"] == "SAFETY")
    #expect(row["QSORRES"] == "Very safe" && row["QSSTRESC"] == "4" && row["QSSTRESN"] == "4")
    #expect(row["VISITNUM"] == "1" && row["QSDY"] == "-2" && row["EPOCH"] == "SCREENING")
    #expect(row["QSSTAT"] == nil && all.findings.isEmpty && all["SUPPQS"].isEmpty)
  }

  @Test func wordsAloneAreTheStandardResultToo() throws {
    let row = try tabulated(answer { $0.score = nil })["QS"][0]
    #expect(row["QSORRES"] == "Very safe" && row["QSSTRESC"] == "Very safe")
    #expect(row["QSSTRESN"] == nil)
  }

  @Test func longQuestionsThatBeginAlikeStayTwo() throws {
    let question = "How much time did travelling to the hospital take you last "
    let all = try tabulated(
      answer { ($0.code, $0.question) = ("KRDQ01", question + "week?") },
      answer { ($0.code, $0.question) = ("KRDQ02", question + "month?") })
    #expect(
      all["QS"].map { $0["QSTEST"] } == [
        "KRDQ01-How much time did travelling to", "KRDQ02-How much time did travelling to",
      ])
    #expect(all.qualifiers("SUPPQS", of: "2") == ["QSOTEST": question + "month?"])
  }

  @Test func aQuestionInLettersOfThreeBytesIsNotCutInsideOne() throws {
    let question = "지난주에집에서치료를받는동안얼마나안전하다고느끼셨습니까"
    let name = try #require(try tabulated(answer { $0.question = question })["QS"][0]["QSTEST"])
    #expect(name == "KRDQ01-지난주에집에서치료를받")
  }

  @Test func aCodeThatCanNotStandThereIsChangedAndFound() throws {
    let all = try tabulated(answer { $0.code = "1st-question" })
    #expect(all["QS"][0]["QSTESTCD"] == "Q1ST_QUE" && all.codes() == ["test-code"])
  }

  @Test func notAnswered() throws {
    let all = try tabulated(
      answer { ($0.answer, $0.score, $0.notDoneReason) = (nil, nil, "Too tired") })
    let row = all["QS"][0]
    #expect(row["QSSTAT"] == "NOT DONE" && row["QSREASND"] == "Too tired")
    #expect(row["QSORRES"] == nil && row["QSLOBXFL"] == nil)
  }

  @Test func clinicalClassificationsStandInRS() throws {
    let all = try tabulated(
      answer {
        ($0.instrument, $0.code, $0.question) = ("ECOG", "ECOG101", "ECOG performance status")
      })
    let row = all["RS"][0]
    #expect(all["QS"].isEmpty)
    #expect(row["RSCAT"] == "ECOG" && row["RSTESTCD"] == "ECOG101")
    #expect(row["RSTEST"] == "ECOG1-Performance Status" && row["RSSTRESN"] == "4")
    #expect(row["RSLOBXFL"] == "Y")
    #expect(all.qualifiers("SUPPRS", of: "1") == ["RSOTEST": "ECOG performance status"])
  }
}
