import Terminology
import Testing

@Suite struct CodelistTests {
  @Test func codesOfTerms() {
    #expect(Codelist.outcome.code(of: "FATAL") == "C48275")
    #expect(Codelist.sex.code(of: "F") == "C16576")
    #expect(Codelist.response.code(of: "sCR") == "C123614")
    #expect(Codelist.unit.code(of: "mg") == "C28253")
    #expect(Codelist.outcome.code(of: "Fatal") == nil)
  }

  @Test func spellingsThatDifferInCaseAlone() {
    #expect(Codelist.route.submissionValue(for: "Oral") == "ORAL")
    #expect(Codelist.doseForm.submissionValue(for: "capsule") == "CAPSULE")
    #expect(Codelist.unit.submissionValue(for: "MG/M2") == "mg/m2")
    #expect(Codelist.route.submissionValue(for: "through the wall") == "through the wall")
  }

  @Test func caseIsNotGuessedWhereItTellsTermsApart() {
    let list = Codelist(
      code: "X", shortName: "X", name: "X", isExtensible: true,
      terms: [Term(value: "Pa", code: "1"), Term(value: "PA", code: "2")])
    #expect(list.term(for: "PA")?.code == "2")
    #expect(list.term(for: "pa") == nil)
  }

  @Test func nearest() {
    #expect(Codelist.severity.nearestValue(to: "MODERAT") == "MODERATE")
    #expect(Codelist.severity.nearestValue(to: "xyz") == nil)
  }

  @Test func everyCodelistIsReachedByItsCode() {
    for list in Terminology.builtIn.codelists {
      #expect(Terminology.builtIn[list.code]?.shortName == list.shortName)
      #expect(list.terms.allSatisfy { $0.code.hasPrefix("C") && !$0.value.isEmpty })
    }
  }
}
