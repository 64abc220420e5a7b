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
    #expect(Codelist.severity.nearestValues(to: "MODERAT") == ["MODERATE"])
    #expect(Codelist.severity.nearestValues(to: "xyz").isEmpty)
  }

  @Test func severalAreNear() {
    #expect(Codelist.route.nearestValues(to: "INTRAVENOUS DRUP").prefix(2).contains("INTRAVENOUS"))
    #expect(Codelist.route.nearestValues(to: "INTRAVENOUS DRUP").first == "INTRAVENOUS DRIP")
    #expect(Codelist.route.nearestValues(to: "INTRAVENOUS DRUP").count == 3)
  }

  @Test func aSynonymMeansItsTermAlone() {
    let list = Codelist(
      code: "X", shortName: "X", name: "X", isExtensible: true,
      terms: [
        Term(value: "QW", code: "1", synonyms: "Every Week; Per Week"),
        Term(value: "Q2W", code: "2", synonyms: "Every 2 Weeks"),
      ])
    #expect(list.nearestValues(to: "per week") == ["QW"])
    #expect(list.term(for: "per week") == nil, "a synonym is no term")
  }

  @Test func adviceNamesAllTermsOfAShortList() {
    #expect(
      Codelist.severity.advice(on: "xyz") == "; right are \"MILD\", \"MODERATE\" and \"SEVERE\"")
    #expect(Codelist.severity.advice(on: "MODERAT") == "; did you mean \"MODERATE\"?")
    #expect(Codelist.unit.advice(on: "xyzzy") == "")
  }

  @Test func everyCodelistIsReachedByItsCode() {
    for list in Terminology.builtIn.codelists {
      #expect(Terminology.builtIn[list.code]?.shortName == list.shortName)
      #expect(list.terms.allSatisfy { $0.code.hasPrefix("C") && !$0.value.isEmpty })
    }
  }
}
