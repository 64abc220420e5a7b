import ProgramRuns
import Testing

/// What would go into datasets without a word, were it guessed wrongly.
@Suite struct SilenceTests {
  private typealias Item = Workbench.Item

  @Test func aTermThatNobodyKnowsIsNotWritten() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm(
        [
          Item(
            name: "DXDAT", question: "Date of diagnosis", type: "date", value: "2020-01-02")
        ], form: "F.MH", title: "Disease history")
    ])
    #expect(drafted.says("# term: {value: TODO}"), "\(drafted.text)")
    #expect(!drafted.says("term: {value: TODO}"))
    #expect(drafted.says("diagnosed: DXDAT"))
  }
}
