import ClinicalModel
import SourceModel
import Testing

@testable import StudyMapping

/// What was made of a value is remembered; that must never show.
@Suite struct MemoryTests {
  /// Texts of all lengths around the words that a key is made of, many differing in one byte.
  private static let texts: [String] = (0...ValueKey.longest).flatMap { length -> [String] in
    let plain = String(repeating: "a", count: length)
    return [plain]
      + (0..<length).map { place in
        String(plain.enumerated().map { $0 == place ? "b" : $1 })
      }
  }

  private func key(_ text: String, unit: Int32 = 0) -> ValueKey {
    Array(text.utf8).withUnsafeBytes { ValueKey($0, unit: Symbol(index: unit)) }
  }

  @Test func keysAreEqualOnlyForTheSameValue() {
    for (index, text) in Self.texts.enumerated() {
      #expect(key(text) == key(text))
      #expect(!(key(text) == key(text, unit: 1)))
      #expect(!(key(text) == .absent) && !(key(text) == .none))
      for other in Self.texts[..<index] {
        #expect(!(key(text) == key(other)), "\"\(text)\" and \"\(other)\"")
      }
    }
  }

  private static let values = [
    "A=1|B=2020-03-05|C=Y|D=5", "A=2|B=2020-03-05|C=N|D=5", "A=1|B=2020-02-60|C=?|D=x", "B=2020",
    "A=9|C=Y|D=5.50|E=surplus", "A=1|B=2020-03-05|C=Y|D=5",
    "A=a text of more than twenty-four bytes|D=0005", "A=|B=|C=|D=", "A=1|C=UNK|D=UNK",
  ]

  private static let rule = """
    unknown: [UNK]
    codes:
      known: {1: one, 2: two}
    records:
      - adverseEvent:
          from: F
          term: {first: [{item: A, codes: known, else: A}, {value: none}]}
          category: A
          start: B
          serious: C
          cycle: D
          preferredTerm: {item: A, decode: {item: A, codes: known, else: A}, system: S}
          severity: {item: C, codes: {Y: MILD, N: SEVERE}}
          influences: {item: A, split: "-"}
          causality:
            - {for: CFZ, item: C, codes: {Y: RELATED, N: NOT RELATED}}
            - {for: LEN, value: UNLIKELY}
          qualifiers: [{name: Q, label: Q, item: B}, {name: R, label: R, item: D}]
    """

  /// A subject with all records, twice over and in several orders, against each record alone.
  @Test(arguments: [1, 2, 4, 5, 7])
  func manyRecordsBecomeWhatEachBecomesAlone(stride: Int) throws {
    let order = (0..<2 * Self.values.count).map { $0 * stride % Self.values.count }
    let alone = try Self.values.map { try map(Self.rule, [record("F", $0)]) }
    let together = try map(
      Self.rule, order.enumerated().map { record("E\($0)/F", Self.values[$1]) })
    let expected = order.flatMap { alone[$0].subject.adverseEvents }.map(Self.described)
    #expect(together.subject.adverseEvents.map(Self.described) == expected)
    #expect(together.rejected == order.flatMap { alone[$0].rejected }.sorted())
    #expect(together.codes == order.flatMap { alone[$0].codes })
  }

  private static func described(_ event: AdverseEvent) -> String {
    var event = event
    event.source = nil
    return "\(event)"
  }
}
