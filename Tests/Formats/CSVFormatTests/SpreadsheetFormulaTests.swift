import CSVFormat
import Testing

@Suite struct SpreadsheetFormulaTests {
  private func written(_ cell: String) -> String {
    var csv = CSVWriter(marksFormulas: true)
    csv.append(cell)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "=1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "-", "+", "--12-15", "-1e5", "@SUM(A1)", "\t=1",
    "\r=1", "\n=1", "＝1", "－1", "'=1", "''=1",
  ])
  func aFormulaIsMarkedAndQuoted(cell: String) {
    #expect(written(cell) == "\"'\(cell)\"")
    #expect(SpreadsheetFormula.unmarked("'" + cell) == cell)
  }

  @Test(arguments: ["", "1", "-1.5", "+3", "-.5", "a=1", "1-2", "'", "'a", "’=1", "é", "환자"])
  func allElseStays(cell: String) {
    #expect(written(cell) == cell)
    #expect(SpreadsheetFormula.unmarked(cell) == cell)
  }

  @Test(arguments: ["a;=1", "a\t=1", "a|=1", "a,=1"])
  func aCellThatAnotherDelimiterWouldCutIsQuoted(cell: String) {
    #expect(written(cell) == "\"\(cell)\"")
  }

  @Test func nothingIsMarkedUnasked() {
    var csv = CSVWriter()
    csv.append("=1;")
    #expect(csv.bytes == Array("=1;".utf8))
  }
}
