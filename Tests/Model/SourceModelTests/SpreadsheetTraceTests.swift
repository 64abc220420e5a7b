import SourceModel
import Testing

@Suite struct SpreadsheetTraceTests {
  private func trace(_ text: String) -> SpreadsheetTrace? {
    var text = text
    return text.withUTF8 { SpreadsheetTrace(UnsafeRawBufferPointer($0)) }
  }

  @Test(arguments: [
    ("1-Jan", 1, 1), ("01-Jan", 1, 1), ("12-Mar", 3, 12), ("Mar-12", 3, 12), ("Jan-01", 1, 1),
    ("Dec-2", 2, 12), ("5-Feb", 2, 5),
  ])
  func numbersThatBecameDates(text: String, first: Int, second: Int) {
    #expect(trace(text) == .dayAndMonth(first, second))
  }

  @Test(arguments: ["1.23E+05", "1E+11", "2.02308E+11", "5.40E-79"])
  func numbersThatWereShortened(text: String) { #expect(trace(text) == .exponent) }

  @Test(arguments: ["123456000000", "8801234567890000000"])
  func digitsThatWereLost(text: String) { #expect(trace(text) == .zeros) }

  @Test(arguments: [
    "", "1", "Jan", "01-01", "1-Jan-2020", "1-Xyz", "x-Jan", "Mai-1", "JAN-01", "1jan", "1.2",
    "1E5",
    "E+05", "1.x3E+05", "PRE-01", "100000000000x", "12345600000", "1-JAN", "2020-01", "12.3E+05",
    "-Jan1",
  ])
  func otherTexts(text: String) { #expect(trace(text) == nil) }
}
