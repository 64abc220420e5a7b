import ClinicalModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2024", "2024-03", "2024-03-05", "2024-03-05T08", "2024-03-05T08:30", "2024-03-05T08:30:59",
    "2024-03-05T08:30Z", "2024-03-05T08:30+09:00", "2024-03-05T08:30:00-03:30", "2024---05",
    "----05", "--03-05", "--03", "2000-02-29", "2024-03-05T-:30", "----05T08:30", "-----T08:30",
    "0001-01-01",
    "9999-12-31",
  ])
  func whatIsWrittenIsReadAgain(text: String) {
    #expect(PartialDate(iso8601: text)?.iso8601 == text)
  }

  @Test(arguments: [
    "", "-", "24", "202", "2024-3", "2024-03-5", "2024-13", "2024-00", "2024-02-30", "2023-02-29",
    "1900-02-29", "2024-04-31", "0000", "0000-01-01", "2024-03-05T24", "2024-03-05T08:60",
    "2024-03-05 08:30", "2024-03-05x", "2024/03/05", "--02-30", "2024-03-05T", "20240305",
    "2024-03-05T08:30+24:00", "\u{FF12}024",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(PartialDate(iso8601: text) == nil)
  }

  @Test func daysAreCountedOverFourCenturies() {
    var previous = PartialDate(iso8601: "1599-12-31")!
    for number in previous.dayNumber! + 1...previous.dayNumber! + 146_097 {
      let date = PartialDate(dayNumber: number)!
      #expect(date.dayNumber == number && date.isPossible)
      #expect(previous.isSurelyBefore(date))
      previous = date
    }
    #expect(previous.iso8601 == "1999-12-31")
    #expect(PartialDate(iso8601: "1970-01-01")?.dayNumber == 0)
    #expect(PartialDate(iso8601: "1970-01")?.dayNumber == nil)
  }

  @Test(arguments: [
    ("2024-01", "2024-02-01", true), ("2024", "2024-02", false), ("2024-01-31", "2024-02", true),
    ("2024-02", "2024-02-01", false), ("2023", "2024", true),
    ("2024-02-01T08:29", "2024-02-01T08:30", true), ("2024-02-01", "2024-02-01T08:30", false),
  ])
  func onlyWhatIsSureComesBefore(early: String, late: String, isSure: Bool) {
    let (a, b) = (PartialDate(iso8601: early)!, PartialDate(iso8601: late)!)
    #expect(a.isSurelyBefore(b) == isSure)
    #expect(!b.isSurelyBefore(a))
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29T00:00", "2024-02-29T23:59"),
    ("2024-02-29T08", "2024-02-29T08:00", "2024-02-29T08:59"),
    ("2024-02-29T-:30", "2024-02-29T00:30", "2024-02-29T23:30"),
    ("2024-02", "2024-02-01T00:00", "2024-02-29T23:59"),
    ("2023", "2023-01-01T00:00", "2023-12-31T23:59"),
    ("2024---31", "2024-01-31T00:00", "2024-12-31T23:59"),
    ("9999-12-31T23:59", "9999-12-31T23:59", "9999-12-31T23:59"),
  ])
  func unknownPartsOpenTheBounds(text: String, first: String, last: String) {
    let bounds = PartialDate(iso8601: text)!.bounds
    #expect(bounds.lowerBound == PartialDate(iso8601: first)!.bounds.lowerBound)
    #expect(bounds.upperBound == PartialDate(iso8601: last)!.bounds.upperBound)
  }

  @Test(arguments: [
    ("61.50", "61.50"), ("-3", "-3"), ("+3.", "+3."), (".5", ".5"), ("007", "007"),
  ])
  func numbersKeepTheirDigits(text: String, digits: String) {
    #expect(DecimalNumber(text)?.digits == digits)
  }

  @Test(arguments: [
    "", ".", "-", "1e5", "1,5", "1.2.3", "<5", "5 ", "1-", "\u{0665}", "inf", "nan",
  ])
  func whatIsNoDecimalNumberIsNone(text: String) {
    #expect(DecimalNumber(text) == nil)
  }
}
