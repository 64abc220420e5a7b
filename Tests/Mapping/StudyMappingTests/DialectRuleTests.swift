import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

/// What rules make of the ways of single systems.
@Suite struct DialectRuleTests {
  private static let metadata = """
    <ItemDef OID="A" Name="A"><CodeListRef CodeListOID="CL"/></ItemDef><ItemDef OID="T" Name="T"/>\
    <CodeList OID="CL" Name="c"><CodeListItem CodedValue="1"><Decode><TranslatedText>Smoker\
    </TranslatedText></Decode></CodeListItem><CodeListItem CodedValue="2"><Decode>\
    <TranslatedText>Diabetes</TranslatedText></Decode></CodeListItem></CodeList>
    """

  /// Multi-selects are several codes of one list.
  @Test(
    arguments: [
      ("{item: A, split: ','}", "1,2", "Smoker; Diabetes"),
      ("{item: A, split: ','}", "2", "Diabetes"),
      ("{item: A, split: ',', raw: true}", "1,2", "1; 2"),
      ("{item: A, split: ',', codes: {1: one, Diabetes: two}}", "1,2", "one; two"),
      ("{item: A, split: ',', has: Smoker}", "1,2", "Y"),
      ("{item: A, split: ',', has: '2'}", "1,2", "Y"),
      ("{item: A, split: ',', has: Smoker}", "2", "N"),
    ])
  func partsAreDecodedOneByOne(expression: String, value: String, right: String) throws {
    let outcome = try map(
      "records:\n  - adverseEvent: {from: F, term: \(expression)}",
      export([record("F", "A=\(value)")], metadata: Self.metadata))
    #expect(outcome.subject.adverseEvents.map(\.term) == [right])
    #expect(outcome.codes == [])
  }

  @Test(arguments: ["{item: A, split: ','}", "{item: A, split: ',', has: Smoker}"])
  func aPartThatTheListLacksIsRejected(expression: String) throws {
    let outcome = try map(
      "records:\n  - adverseEvent: {from: F, term: \(expression)}",
      export([record("F", "A=1, 9")], metadata: Self.metadata))
    #expect(outcome.subject.adverseEvents.compactMap(\.term) == [])
    #expect(outcome.codes == ["code-unknown"])
    #expect(outcome.rejects.map(\.verbatim) == ["1, 9"])
  }

  private static let rules = """
    records:
      - subject: {from: DM, id: [T, '@v:Name'], sex: '@v:Sex', deathCause: {value: X}}
      - subject: {from: DM, when: T is given, siteName: '@v:Name'}
      - adverseEvent: {from: AE, term: T}
    """

  @Test(arguments: [[], ["AE"]])
  func aSubjectWithoutItsFormIsStillKnownByItsAttributes(forms: [String]) throws {
    let outcome = try map(
      Self.rules,
      export(forms.map { record($0, "T=x") }, subject: " v:Name=\"01-001\" v:Sex=\"F\""))
    #expect(outcome.subject.id == "01-001")
    #expect(outcome.subject.sex == .female)
    #expect(outcome.subject.siteName == nil, "its condition does not hold")
    #expect(outcome.subject.deathCause == nil, "what the mapping states needs the form")
  }

  @Test func theFormCountsWhereItIs() throws {
    let outcome = try map(
      Self.rules, export([record("DM", "T=x")], subject: " v:Name=\"01-001\" v:Sex=\"F\""))
    #expect(outcome.subject.id == "x")
    #expect(outcome.subject.siteName == "01-001")
    #expect(outcome.codes == [])
  }
}
