import ClinicalModel
import SDTMStandard
import Testing

@testable import SDTMTabulation

@Suite struct CommentTests {
  func tabulated(_ texts: [String]) throws -> Tabulated {
    var subject = sampleSubject()
    subject.comments = texts.map {
      var comment = Comment()
      comment.text = $0
      comment.date = date("2024-03-05")
      comment.evaluator = "Investigator"
      return comment
    }
    return try Tabulated([subject])
  }

  @Test func aCommentBelongsToNoOtherRecord() throws {
    let all = try tabulated(["Came late"])
    #expect(
      all["CO"] == [
        [
          "STUDYID": "SMPL-1", "DOMAIN": "CO", "USUBJID": "SMPL-1-001", "COSEQ": "1",
          "COVAL": "Came late", "COEVAL": "INVESTIGATOR", "CODTC": "2024-03-05", "CODY": "5",
        ]
      ])
    let names = Set(all.columns["CO"]!.map(\.variable.name))
    #expect(names.isSuperset(of: ["RDOMAIN", "IDVAR", "IDVARVAL"]) && !names.contains("COVAL1"))
  }

  @Test func longTextsGoOnInFurtherVariables() throws {
    let text = String(repeating: "긴 글 ", count: 60).dropLast()
    let all = try tabulated([String(text), "Short"])
    let row = all["CO"][0]
    #expect([row["COVAL"]!, row["COVAL1"]!, row["COVAL2"]!].joined(separator: " ") == text)
    #expect(all["CO"][1]["COVAL1"] == nil && all["SUPPCO"].isEmpty)
  }

  @Test func whatAllVariablesCantHoldIsAnotherRecord() throws {
    let all = try tabulated([String(repeating: "x", count: 200 * 100 + 1)])
    #expect(all["CO"].map { $0["COVAL"]!.count } == [200, 1])
    #expect(all["CO"][0]["COVAL99"]!.count == 200)
  }

  @Test func theRelatedDomainIsTheRecordsOwn() {
    #expect(!DomainDefinition.comments.isShared("RDOMAIN"))
    #expect(DomainDefinition.comments.isShared("USUBJID"))
    #expect(DomainDefinition.supplemental(to: .comments).isShared("RDOMAIN"))
  }
}
