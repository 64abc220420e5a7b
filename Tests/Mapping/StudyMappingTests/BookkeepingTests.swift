import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

/// Nothing is lost: what is not in the model is ignored by a named rule, or rejected.
@Suite struct BookkeepingTests {
  @Test func itemsAndFormsAreIgnoredWithTheirReason() throws {
    let rule = """
      records:
        - adverseEvent: {from: F, term: T}
      ignore:
        - {items: ["SYS_*"], because: system columns}
        - {items: [X], forms: [F], because: not here}
        - {forms: [Q*], because: another issue}
      """
    let records = [record("F", "T=x|SYS_A=1|X=2|Y=3"), record("G", "X=4"), record("Q1", "A=1|B=2")]
    let outcome = try map(rule, records)
    #expect(
      outcome.ledger.ignoredBecause == ["system columns": 1, "not here": 1, "another issue": 2])
    #expect(outcome.rejected == ["X=4 record-not-mapped", "Y=3 item-not-mapped"])
    #expect(outcome.ledger.forms["F"]?.records.mapped == 1)
    #expect(outcome.ledger.forms["G"]?.records.rejected == 1)
    #expect(outcome.ledger.forms["Q1"]?.records.ignored == 1)
  }

  @Test(arguments: [
    ("enrolmentRoute: A", "A=x", "A=y"), ("sex: A", "A=M", "A=F"),
    ("birthDate: A", "A=1970", "A=1971"), ("age: A", "A=50", "A=51"),
    ("weight: A", "A=60", "A=61"), ("died: A", "A=Y", "A=N"),
    ("races: {item: A, split: ','}", "A=ASIAN", "A=WHITE,ASIAN"),
  ])
  func anotherValueForTheSubjectIsAConflict(field: String, first: String, second: String) throws {
    let rule = "records:\n  - subject: {from: F, \(field)}"
    let outcome = try map(rule, [record("V1/F", first), record("V2/F", second)])
    #expect(outcome.codes == ["value-conflict"])
    #expect(outcome.rejected == ["\(second) value-conflict"])
    #expect(outcome.findings.first?.location.path == "V2/F")
    let again = try map(rule, [record("V1/F", first), record("V2/F", first)])
    #expect(again.rejects == [] && again.findings == [])
  }

  @Test func aValueThatTwoRulesReadCountsOnce() throws {
    let rule =
      "records:\n  - adverseEvent: {from: F, term: A, start: A}\n  - comment: {from: F, text: A}"
    let outcome = try map(rule, [record("F", "A=2020-02-60")])
    #expect(outcome.rejected == ["A=2020-02-60 date-impossible"])
    #expect(outcome.ledger.forms["F"]?.values.read == 1)
  }

  @Test func emptyAndNullValuesAreNotCounted() throws {
    let outcome = try map(
      "records:\n  - adverseEvent: {from: F, term: A}", [record("F", "A=|B="), record("G", "C=")])
    #expect(outcome.subject.adverseEvents.isEmpty && outcome.rejects.isEmpty)
    #expect(outcome.ledger.forms["F"]?.values.read == 0)
    #expect(outcome.ledger.forms["F"]?.records.ignored == 1)
  }

  @Test func aLedgerThatWasTamperedWithIsSeen() throws {
    let outcome = try map(
      "records:\n  - adverseEvent: {from: F, term: A}", [record("F", "A=x|B=y")])
    let damages: [(inout Ledger.Form) -> Void] = [
      { $0.values.read += 1 }, { $0.values.mapped -= 1 }, { $0.values.rejected = 0 },
      { $0.values.ignored += 1 }, { $0.records.read += 1 }, { $0.records.mapped = 0 },
    ]
    for damage in damages {
      var ledger = outcome.ledger
      damage(&ledger.forms["F"]!)
      #expect(ledger.unbalanced.first == "F")
    }
  }

  @Test func namesThatTheReaderWasNotToldAreNotConfused() throws {
    let names = ["T", "V9", "S9", "G9", "S1", "E", "F", "ST"]
    for name in names {
      let rule = "records:\n  - adverseEvent: {from: F, term: T, identifier: '\(name)x'}"
      let outcome = try map(rule, [record("V9/F", "T=x|G9=y")])
      #expect(outcome.subject.adverseEvents.map(\.identifier) == [nil])
    }
  }
}

/// Random documents under random rules.
@Suite struct PropertyTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    mutating func pick<T>(_ things: [T]) -> T { things[roll(things.count)] }
  }

  private static let forms = ["F", "G", "H"]
  private static let items = ["A", "B", "C", "D"]
  private static let values = [
    "", "x", "1", "0", "Y", "2020-02-60", "2020-02-03", "UNK", "12.5", "M", "RELATED", "a,b", " ",
    "99999999999999999999", "\u{AC00}", "<&\"'>",
  ]

  private func document(_ dice: inout Dice) -> String {
    let records = (0...dice.roll(5)).map { _ in
      let values = Self.items.filter { _ in dice.roll(3) > 0 }.map {
        "\($0)=\(dice.pick(Self.values))"
      }
      return record("V\(dice.roll(3))/\(dice.pick(Self.forms))", values.joined(separator: "|"))
    }
    return export(records)
  }

  private func expression(_ dice: inout Dice) -> String {
    let (a, b) = (dice.pick(Self.items), dice.pick(Self.items))
    return dice.pick([
      a, "{item: \(a), else: \(b)}", "{join: [\(a), \(b)]}",
      "{item: \(a), in: \(dice.pick(Self.forms))}",
      "{item: \(a), codes: {1: '1', x: M, Y: Y}}", "{item: \(a), split: ','}",
      "{checked: {A: M, D: F}}",
      "{date: {year: \(a), month: \(b)}}", "{item: \(a), capture: '[0-9]+'}", "{value: M}",
    ])
  }

  private func mapping(_ dice: inout Dice) -> String {
    let kinds = [
      (
        "adverseEvent", ["term", "start", "end", "serious", "cycle", "influences", "preferredTerm"]
      ),
      ("subject", ["sex", "birthDate", "age", "races", "weight", "enrolmentRoute"]),
      ("dose", ["amount", "start", "cycle", "lot"]),
    ]
    var rules = "dates: {unknown: [UNK]}\nrecords:\n"
    for _ in 0...dice.roll(4) {
      let (kind, fields) = dice.pick(kinds)
      var entries = ["from: \(dice.pick(Self.forms))"]
      if dice.roll(3) == 0 { entries.append("when: \(dice.pick(Self.items)) is given") }
      for field in fields where dice.roll(2) == 0 {
        var source = expression(&dice)
        if ["serious", "sex"].contains(field), source.contains("codes") || source.contains("value")
        {
          source = dice.pick(Self.items)
        }
        entries.append("\(field): \(source)")
      }
      rules += "  - \(kind): {\(entries.joined(separator: ", "))}\n"
    }
    let ignored = dice.pick(Self.items)
    return dice.roll(2) == 0 ? rules : rules + "ignore: [{items: [\(ignored)], because: x}]\n"
  }

  /// `map` checks the books of each; here it matters that nothing stops it.
  @Test func theBooksBalanceWhateverIsMapped() throws {
    var dice = Dice(state: 7)
    for _ in 0..<400 {
      let mapping = mapping(&dice)
      let document = document(&dice)
      _ = try map(mapping, document)
    }
  }
}
