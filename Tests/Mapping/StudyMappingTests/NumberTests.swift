import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

@Suite struct NumberTests {
  private let rule = """
    records:
      - measurement: {from: F, name: T, result: {item: N, unit: {value: kg}}}

    """

  private func number(_ text: String, _ numbers: String) throws -> [String?] {
    let outcome = try map("numbers: \(numbers)\n" + rule, [record("F", "T=x|N=\(text)")])
    #expect(outcome.rejects == [] && outcome.findings == [])
    return outcome.subject.measurements.map { $0.result?.number.digits }
  }

  @Test(arguments: [
    ("61,5", "61.5"), ("61.5", "61.5"), ("-3", "-3"), ("1,250", "1.250"), ("1.250", "1.250"),
  ])
  func bothMarksMayBeStated(text: String, digits: String) throws {
    #expect(try number(text, "{decimal: [\".\", \",\"]}") == [digits])
  }

  @Test(arguments: ["-99", "-99.0", "9999", "9999,0"])
  func numbersForUnknownAreNone(text: String) throws {
    #expect(try number(text, "{decimal: [\".\", \",\"], unknown: [-99, 9999]}") == [nil])
  }

  @Test func wordsForZeroAreZero() throws {
    #expect(try number("5.40E-79", "{zero: 5.40E-79}") == ["0"])
  }

  @Test(arguments: ["5.40E-79", "1,2.3", "1.2.3", "99 kg", "1.000,5"])
  func othersAreNoNumbers(text: String) throws {
    let outcome = try map(
      "numbers: {decimal: [\".\", \",\"], unknown: [99]}\n" + rule, [record("F", "T=x|N=\(text)")])
    #expect(outcome.rejected == ["N=\(text) number-unreadable"])
    #expect(outcome.findings.first?.message.contains("point or comma") == true)
  }

  @Test(arguments: [
    ("20080826.0", "2008-08-26"), ("200803.0", "2008-03"), ("2008.0", "2008"),
    ("20080826", "2008-08-26"), ("2008-08-26 10:15", "2008-08-26T10:15"),
  ])
  func datesThatWereNumbers(text: String, iso: String) throws {
    let outcome = try map(
      "dates: {formats: [yyyyMMdd]}\nrecords: [{adverseEvent: {from: F, term: T, start: D}}]",
      [record("F", "T=x|D=\(text)")])
    #expect(outcome.subject.adverseEvents.map { $0.start?.iso8601 } == [iso])
    #expect(outcome.findings == [])
  }
}
