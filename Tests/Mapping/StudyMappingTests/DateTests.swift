import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

@Suite struct DateTests {
  private let rule = """
    dates:
      formats: [dd-MMM-yyyy, yyyy.MM.dd, yyyy년 M월 d일, dd/MM/yy, "MM/dd/yyyy HH:mm"]
      unknown: [UN, UNK, 불명]
      pivot: 30
    records:
      - adverseEvent: {from: F, term: T, start: D}
    """

  @Test(arguments: [
    ("2015-03-04", "2015-03-04"), ("2015-03", "2015-03"), ("2015", "2015"),
    ("2015---04", "2015---04"), ("2015-03-04T08:30", "2015-03-04T08:30"),
    ("04-MAR-2015", "2015-03-04"), ("04-mar-2015", "2015-03-04"), ("UN-MAR-2015", "2015-03"),
    ("un-UNK-2015", "2015"), ("2015.03.04", "2015-03-04"), ("2015.03", "2015-03"),
    ("2015년 3월 4일", "2015-03-04"), ("2015년3월4일", "2015-03-04"), ("2015년  12월 31일", "2015-12-31"),
    ("2015년 불명월 불명일", "2015"), ("04/03/29", "2029-03-04"), ("04/03/30", "1930-03-04"),
    ("03/04/2015 08:30", "2015-03-04T08:30"), ("29-FEB-2016", "2016-02-29"),
    ("2000-02-29", "2000-02-29"),
  ])
  func datesAreReadAsTheStudyWritesThem(text: String, iso: String) throws {
    let outcome = try map(rule, [record("F", "T=x|D=\(text)")])
    #expect(outcome.subject.adverseEvents.map { $0.start?.iso8601 } == [iso])
    #expect(outcome.rejects == [] && outcome.findings == [])
  }

  @Test(arguments: ["UN", "unk", "불명", "UN-UNK-UNK"])
  func wordsForUnknownLeaveTheDateOpen(text: String) throws {
    let outcome = try map(rule, [record("F", "T=x|D=\(text)")])
    #expect(outcome.subject.adverseEvents.map(\.start) == [nil])
    #expect(outcome.rejects == [] && outcome.findings == [])
  }

  @Test(
    arguments: [
      ("2020-02-60", "2020-02"), ("2020-02-30", "2020-02"), ("2019-02-29", "2019-02"),
      ("1900-02-29", "1900-02"), ("2020-13-01", "2020"), ("2020-00-10", "2020"),
      ("0000-01-01", nil),
      ("31-FEB-2020", "2020-02"), ("2020.04.31", "2020-04"), ("2020년 2월 30일", "2020-02"),
      ("2020-02-10T25:00", "2020-02-10"), ("2020-02-10T08:61", "2020-02-10T08"),
    ] as [(String, String?)])
  func ofAnImpossibleDateThePossiblePartIsKept(text: String, kept: String?) throws {
    let outcome = try map(rule, [record("F", "T=x|D=\(text)")])
    #expect(outcome.subject.adverseEvents.map { $0.start?.iso8601 } == [kept])
    #expect(outcome.codes == ["date-impossible"])
    #expect(outcome.rejected == ["D=\(text) date-impossible"])
  }

  @Test(arguments: [
    "20150304", "4-MAR-2015", "04-XXX-2015", "2015/03/04", "yesterday", "20080826.0", "2015-3-4",
    "04-MAR-2015 ?",
  ])
  func anotherTextIsNoDate(text: String) throws {
    let outcome = try map(rule, [record("F", "T=x|D=\(text)")])
    #expect(outcome.subject.adverseEvents.map(\.start) == [nil])
    #expect(outcome.codes == ["date-unreadable"])
    #expect(outcome.rejected == ["D=\(text) date-unreadable"])
    #expect(outcome.findings.first?.location.line == 6)
    #expect(outcome.findings.first?.location.subject == "S1")
  }

  private let parts = """
    dates: {unknown: [UN]}
    records:
      - adverseEvent: {from: F, start: {date: {year: Y, month: M, day: D, time: T}}}
    """

  private let alternative = """
    dates: {unknown: [UN]}
    records:
      - adverseEvent:
          {from: F, start: {item: Z, else: {date: {year: Y, month: M, day: D, time: T}}}}
    """

  @Test(arguments: [
    ("Y=2015|M=3|D=4", "2015-03-04"), ("Y=2015|M=03|D=04|T=08:30", "2015-03-04T08:30"),
    ("Y=2015|M=UN|D=4", "2015---04"), ("Y=2015|D=4", "2015---04"), ("Y=2015|M=3", "2015-03"),
    ("Y=2015|M=UN|D=UN", "2015"), ("Y=UN|M=3|D=4", "--03-04"),
  ])
  func partsMakeADate(items: String, iso: String) throws {
    for rule in [parts, alternative] {
      let outcome = try map(rule, [record("F", items)])
      #expect(outcome.subject.adverseEvents.map { $0.start?.iso8601 } == [iso])
      #expect(outcome.rejects == [])
    }
  }

  @Test(
    arguments: [
      ("Y=2015|M=2|D=30", "2015-02", "date-impossible"), ("Y=15|M=2|D=3", nil, "date-unreadable"),
      ("Y=2015|M=x|D=3", nil, "date-unreadable"), ("Y=2015|M=123|D=3", nil, "date-unreadable"),
      ("Y=-5|M=1|D=3", nil, "date-unreadable"),
    ] as [(String, String?, String)])
  func wrongPartsAreAllRejected(items: String, kept: String?, code: String) throws {
    let outcome = try map(parts, [record("F", items)])
    #expect(outcome.subject.adverseEvents.map { $0.start?.iso8601 } == [kept])
    #expect(outcome.codes == [code])
    #expect(outcome.rejects.count == 3)
  }
}
