import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

/// What rules make of records: when, how often, and of which values.
@Suite struct RuleTests {
  /// The term of each adverse event that a rule's `term:` makes of one record.
  @Test(
    arguments: [
      ("A", "A=x", ["x"]), ("{value: k, else: A}", "A=x", []),
      ("{item: A, else: B}", "A=x|B=", ["x"]), ("{item: A, else: B}", "A=|B=y", ["y"]),
      ("{first: [A, B, {value: z}]}", "A=|B=y", ["y"]), ("[A, B]", "B=y", ["y"]),
      ("{item: [A, B]}", "B=y", ["y"]), ("{join: [A, B], with: ' / '}", "A=x|B=y", ["x / y"]),
      ("{join: [A, B]}", "A=|B=y", ["y"]), ("{join: [A, {value: z}]}", "A=x", ["x z"]),
      ("{item: A, codes: {1: one, 2: two}}", "A=2", ["two"]),
      ("{item: A, codes: {X: one}}", "A=x", ["one"]), ("{item: A, codes: t}", "A=1", ["eins"]),
      ("{item: A, codes: {9: null, 1: one}}", "A=9", []),
      ("{item: A, capture: '^([0-9]+)-'}", "A=12-x", ["12"]),
      ("{item: A, capture: '\\d+'}", "A=ab12", ["12"]),
      (
        "{join: [{path: event}, {path: form}, {path: subject}, {path: study}, A], with: ','}",
        "A=x",
        ["E,F,S1,ST,x"]
      ),
      ("{checked: {A: one, B: two, C: three}}", "A=1|B=0|C=Y", ["one; three"]),
      ("{item: A, split: ','}", "A=1, 2,,3", ["1; 2; 3"]),
    ] as [(String, String, [String])])
  func expressionsFindTheirText(expression: String, items: String, terms: [String]) throws {
    let rule = "codes: {t: {1: eins}}\nrecords:\n  - adverseEvent: {from: F, term: \(expression)}"
    let outcome = try map(rule + "\nignore: [{items: ['*'], because: x}]", [record("F", items)])
    #expect(outcome.subject.adverseEvents.compactMap(\.term) == terms)
    #expect(outcome.rejects == [])
  }

  @Test(arguments: [
    ("A is 1", "A=1|T=x", true), ("A is 1", "A=2|T=x", false), ("A is 1", "T=x", false),
    ("A is not 1", "A=2|T=x", true), ("A is not 1", "T=x", true), ("A is yes", "A=YES|T=x", true),
    ("A in 1, 2", "A=2|T=x", true), ("A in 1, 2", "A=12|T=x", false),
    ("A is given", "A=0|T=x", true), ("A is given", "A=|T=x", false),
    ("A is empty", "T=x", true), ("A is not empty", "A=1|T=x", true),
    ("[A is 1, B is 2]", "A=1|B=2|T=x", true), ("[A is 1, B is 2]", "A=1|B=3|T=x", false),
    ("{any: [A is 1, B is 2]}", "A=3|B=2|T=x", true), ("{any: [A is 1, B is 2]}", "A=3|T=x", false),
    ("{all: [A is 1, {any: [B is 2, B is empty]}]}", "A=1|T=x", true),
  ])
  func conditionsDecide(condition: String, items: String, holds: Bool) throws {
    let quoted = "[{".contains(condition.first!) ? condition : "'\(condition)'"
    let rule = "records:\n  - adverseEvent: {from: F, when: \(quoted), term: T}"
    let outcome = try map(rule, [record("F", items)])
    #expect(outcome.subject.adverseEvents.count == (holds ? 1 : 0))
    #expect(outcome.rejected == (holds ? [] : ["T=x condition-contradiction"]))
    #expect(outcome.codes == (holds ? [] : ["condition-contradiction"]))
  }

  @Test(arguments: [
    ("{n: 1-3}", "'T{n}'", "T1=x|T3=z", ["x", "z"]),
    ("{n: [1, 3]}", "'T{n}'", "T1=x|T3=z", ["x", "z"]),
    ("{n: [A, B], m: 1-2}", "'{n}{m}'", "A1=x|A2=y|B1=z", ["x", "y", "z"]),
    (
      "[{n: A, m: B}, {n: C, m: D}]", "{join: ['{n}', '{m}'], with: '-'}", "A=1|B=2|C=3",
      ["1-2", "3"]
    ),
  ])
  func eachRepeatsARule(each: String, term: String, items: String, terms: [String]) throws {
    let rule = "records:\n  - adverseEvent: {from: F, each: \(each), term: \(term)}"
    let outcome = try map(rule, [record("F", items)])
    #expect(outcome.subject.adverseEvents.compactMap(\.term) == terms)
    #expect(outcome.rejects == [])
  }

  @Test func patternsNameEventFormAndGroup() throws {
    let rules = """
      records:
        - adverseEvent: {from: V1/F/F, term: A}
        - comment: {from: [F*, X], text: A}
        - deviation: {from: F/G, term: A}
      """
    let records = [record("V1/F", "A=1"), record("V2/F", "A=2"), record("V1/FX", "A=3")]
    let subject = try map(rules, records).subject
    #expect(subject.adverseEvents.map(\.term) == ["1"])
    #expect(subject.comments.count == 3 && subject.deviations.isEmpty)
  }

  @Test func valuesComeFromOtherFormsOfTheSameEventFirst() throws {
    let rule = "records:\n  - adverseEvent: {from: F, term: T, identifier: {item: N, in: G}}"
    let forms = [record("V1/G", "N=1"), record("V2/F", "T=x"), record("V2/G", "N=2")]
    for records in [forms, forms.reversed()] {
      let outcome = try map(rule, records)
      #expect(outcome.subject.adverseEvents.map(\.identifier) == ["2"])
      #expect(outcome.rejected == ["N=1 record-not-mapped"])
    }
  }

  @Test func aRejectedValueOfAnotherFormKeepsItsOwnPlace() throws {
    let rule = "records:\n  - adverseEvent: {from: F, start: {item: D, in: G}, term: T}"
    let outcome = try map(rule, [record("F", "T=x"), record("G", "D=never")])
    #expect(outcome.rejects.map(\.location.path) == ["E/G"])
    #expect(outcome.findings.map(\.location.path) == ["E/G"])
  }

  @Test func attributesAreFoundAtTheNearestLevel() throws {
    let rule = "records:\n  - subject: {from: F, id: '@v:Name', enrolmentRoute: R}"
    let outcome = try map(rule, [record("F", "R=web")], subject: " v:Name=\"K-1\"")
    #expect(outcome.subject.id == "K-1" && outcome.subject.enrolmentRoute == "web")
    #expect(outcome.rejects == [])
  }

  @Test func nestedEntriesCarryTheirConstants() throws {
    let rule = """
      records:
        - subject: {from: D, populations: [{for: FAS, item: P1, reason: P2}], sex: X}
        - adverseEvent:
            from: F
            term: T
            causality: [{each: {d: [CFZ, LEN]}, for: "{d}", item: "R_{d}", codes: {1: RELATED}}]
            actions: {for: CFZ, item: ACN}
            qualifiers: [{name: Q, label: Why, item: W, origin: Collected}, {name: Z, item: NONE}]
      """
    let records = [
      record("D", "P1=N|P2=late|X=F"), record("F", "T=x|R_LEN=1|ACN=DRUG WITHDRAWN|W=so"),
    ]
    let outcome = try map(rule, records)
    let event = try #require(outcome.subject.adverseEvents.first)
    #expect(event.causality.map { "\($0.drug!) \($0.assessment!)" } == ["LEN related"])
    #expect(event.actions.map { "\($0.drug!) \($0.action!)" } == ["CFZ withdrawn"])
    #expect(event.qualifiers == [Qualifier("Q", label: "Why", value: "so", origin: .collected)])
    let population = try #require(outcome.subject.populations.first)
    #expect(population.population == "FAS" && population.included == false)
    #expect(population.reason == "late" && outcome.rejects == [])
  }

  @Test func provenanceSaysWhereARecordStood() throws {
    let rule = "records:\n  - adverseEvent: {from: F, term: T}"
    let source = try #require(try map(rule, [record("F", "T=x")]).subject.adverseEvents[0].source)
    #expect(source.file == "a.xml" && source.line == 4 && source.path == "E/F")
  }
}
