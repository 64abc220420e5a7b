import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

/// Values by the type of the field that they fill.
@Suite struct ValueTests {
  @Test(
    arguments: [
      ("Y", true), ("y", true), ("1", true), ("TRUE", true), ("Yes", true), ("N", false),
      ("0", false),
      ("no", false), ("UNK", nil),
    ] as [(String, Bool?)])
  func flagsAreYesOrNo(text: String, flag: Bool?) throws {
    let rule = "unknown: [UNK]\nrecords:\n  - adverseEvent: {from: F, term: T, serious: S}"
    let outcome = try map(rule, [record("F", "T=x|S=\(text)")])
    #expect(outcome.subject.adverseEvents.map(\.serious) == [flag])
    #expect(outcome.rejects == [])
  }

  /// `{value: ""}` stands in for a column that is not there, whatever the field takes.
  @Test(arguments: [
    "sex: [S, {value: ''}]", "sex: {first: [S, {value: ''}], codes: {1: M}}",
    "died: [S, {value: ''}]", "birthDate: [S, {value: ''}]", "age: [S, {value: ''}]",
    "weight: {first: [S, {value: ''}], unit: kg}",
  ])
  func noTextIsNoValue(field: String) throws {
    let outcome = try map(
      "records:\n  - subject: {from: F, deathCause: A, \(field)}", [record("F", "A=x")])
    #expect(outcome.rejects == [] && outcome.codes == [])
    #expect(outcome.subject.deathCause == "x" && outcome.subject.sex == nil)
  }

  @Test(arguments: [
    ("subject: {from: F, age: A}", "A=12.5", "number-unreadable"),
    ("subject: {from: F, age: A}", "A=x", "number-unreadable"),
    ("subject: {from: F, age: A}", "A=99999999999999999999999999", "number-unreadable"),
    ("subject: {from: F, weight: A}", "A=<5", "number-unreadable"),
    ("subject: {from: F, weight: A}", "A=1e3", "number-unreadable"),
    ("subject: {from: F, weight: {item: A, unit: lb, to: cm}}", "A=5", "unit-unknown"),
    ("subject: {from: F, weight: {item: A, unit: st, to: kg}}", "A=5", "unit-unknown"),
    (
      "subject: {from: F, weight: {item: A, unit: lb, to: kg}}",
      "A=\(String(repeating: "9", count: 400))",
      "unit-unknown"
    ),
    (
      "subject: {from: F, weight: {item: A, unit: lb, to: kg}}", "A=99999999999999999999",
      "unit-unknown"
    ),
    ("subject: {from: F, sex: A}", "A=Q", "code-unknown"),
    ("subject: {from: F, sex: {item: A, codes: {1: M}}}", "A=2", "code-unknown"),
    ("subject: {from: F, died: A}", "A=perhaps", "code-unknown"),
    ("subject: {from: F, enrolmentRoute: {item: A, capture: '^x'}}", "A=y", "code-unknown"),
    ("subject: {from: F, birthDate: A}", "A=y", "date-unreadable"),
    ("subject: {from: X, birthDate: A}", "A=y", "record-not-mapped"),
    ("subject: {from: F, birthDate: B}", "A=y", "item-not-mapped"),
  ])
  func whatHasNoPlaceIsRejectedWithItsReason(rule: String, item: String, code: String) throws {
    let outcome = try map("records:\n  - \(rule)", [record("F", item)])
    #expect(outcome.rejected == ["\(item) \(code)"])
    #expect(outcome.rejects[0].location.line == 5)
    #expect(outcome.rejects[0].location.subject == "S1")
    if code.hasSuffix("mapped") {
      #expect(outcome.ledger.unmappedItems == [.init(form: "F", item: "A"): 1])
    } else {
      #expect(outcome.codes == [code])
    }
  }

  @Test(arguments: [
    ("W", "W=61.50", "61.50 - - -"), ("{item: W, unit: kg}", "W=61.5", "61.5 kg - -"),
    ("{item: W, unit: lb, to: kg}", "W=100", "100 lb 45.3592 kg"),
    ("{item: W, unit: {item: U}, to: kg}", "W=2500|U=g", "2500 g 2.5 kg"),
    ("{item: W, unit: {item: U, codes: {1: kg}}, to: kg}", "W=61.50|U=1", "61.50 kg 61.50 kg"),
  ])
  func quantitiesKnowTheirUnit(plan: String, items: String, shown: String) throws {
    let outcome = try map("records:\n  - subject: {from: F, weight: \(plan)}", [record("F", items)])
    let weight = try #require(outcome.subject.weight)
    let parts = [
      weight.number.digits, weight.unit, weight.standardNumber?.digits, weight.standardUnit,
    ]
    #expect(parts.map { $0 ?? "-" }.joined(separator: " ") == shown)
    #expect(outcome.rejects == [])
  }

  private let metadata = """
    <ItemDef OID="W" Name="w"><MeasurementUnitRef MeasurementUnitOID="MU.1"/></ItemDef>\
    <ItemDef OID="S" Name="s"><CodeListRef CodeListOID="CL"/></ItemDef>\
    <ItemDef OID="T" Name="t"><Question><TranslatedText>Term?</TranslatedText></Question></ItemDef>\
    <CodeList OID="CL"><CodeListItem CodedValue="1"><Decode><TranslatedText>M</TranslatedText>\
    </Decode></CodeListItem><CodeListItem CodedValue="2"><Decode><TranslatedText>Female\
    </TranslatedText></Decode></CodeListItem></CodeList>
    """

  @Test func theSourcesOwnCodesAndUnitsCount() throws {
    let rule = """
      records:
        - subject: {from: F, sex: S, weight: W, enrolmentRoute: {label-of: T}, ethnicity: T}
        - history: {from: F, term: S, category: {item: S, raw: true}}
      """
    let outcome = try map(rule, [record("F", "S=1|W=61|T=x")], metadata: metadata)
    #expect(outcome.subject.sex == .male)
    #expect(outcome.subject.weight?.unit == "MU.1")
    #expect(outcome.subject.enrolmentRoute == "Term?")
    #expect(outcome.subject.histories.map { "\($0.term!) \($0.category!)" } == ["M 1"])
    #expect(outcome.rejects == [])
  }

  @Test func aDecodeLeadsToACodeOfTheMapping() throws {
    let rule = "records:\n  - subject: {from: F, sex: {item: S, codes: {female: F, male: M}}}"
    let outcome = try map(rule, [record("F", "S=2")], metadata: metadata)
    #expect(outcome.subject.sex == .female)
  }

  @Test func codedFieldsHaveTheirParts() throws {
    let rule = """
      records:
        - adverseEvent:
            from: F
            preferredTerm: {item: PT, code: PTCD, system: MedDRA, version: "26.0"}
            bodySystem: S
      """
    let outcome = try map(rule, [record("F", "PT=Nausea|PTCD=10028813|S=1")])
    let event = try #require(outcome.subject.adverseEvents.first)
    let right = Coded(verbatim: "Nausea", code: "10028813", system: "MedDRA", version: "26.0")
    #expect(event.preferredTerm == right)
    #expect(event.bodySystem == Coded(verbatim: "1"))
    #expect(outcome.rejects == [])
  }

  @Test func decimalCommasAreRead() throws {
    let rule = "numbers: {decimal: ','}\nrecords:\n  - subject: {from: F, weight: W}"
    #expect(try map(rule, [record("F", "W=61,50")]).subject.weight?.number.digits == "61.50")
  }

  /// `1.250` can be a thousand or a slip: where the comma is the decimal mark, it is not guessed.
  @Test(arguments: ["1.250", "1.077,4", "85.3"])
  func pointsBesideDecimalCommasAreRefused(text: String) throws {
    let rule = "numbers: {decimal: ','}\nrecords:\n  - subject: {from: F, weight: W}"
    let outcome = try map(rule, [record("F", "W=\(text)")])
    #expect(outcome.subject.weight == nil && outcome.rejected == ["W=\(text) number-unreadable"])
    #expect(outcome.findings.first?.message.contains("decimal comma") == true)
  }

  @Test func wordsForUnknownInDatesAreNoneElsewhere() throws {
    let rule =
      "dates: {unknown: [NK]}\nrecords:\n  - subject: {from: F, birthDate: B, weight: W}"
    let outcome = try map(rule, [record("F", "B=NK|W=NK")])
    #expect(outcome.rejected == ["W=NK number-unreadable"])
  }

  @Test func textsOfSeveralBoxesAreAList() throws {
    let rule = "records:\n  - subject: {from: F, races: {checked: {R1: ASIAN, R2: WHITE}}}"
    #expect(try map(rule, [record("F", "R1=1|R2=1")]).subject.races == ["ASIAN", "WHITE"])
  }
}
