import ClinicalModel
import Testing

@testable import Derivation

@Suite struct OrderTests {
  @Test(arguments: [
    [], [0], [0, 1, 2], [1, 0], [1, 2, 0], [2, 0, 1], [3, 2, 1, 0], [1, 0, 2, 4, 5, 3],
  ])
  func eachElementMovesToItsPlace(order: [Int]) {
    let letters = order.indices.map { "a text that needs memory of its own \($0)" }
    var permuted = letters
    permuted.permute(by: order)
    #expect(permuted == order.map { letters[$0] })
  }

  @Test func noElementIsLostOrKeptAlive() {
    final class Element {}
    var elements = (0..<40).map { _ in Element() }
    let watched = elements.map { element in { [weak element] in element } }
    let order = elements.indices.map { ($0 * 7 + 3) % 40 }
    elements.permute(by: order)
    #expect(elements.indices.allSatisfy { elements[$0] === watched[order[$0]]() })
    elements = []
    #expect(watched.allSatisfy { $0() == nil })
  }

  @Test func aCopyOfTheListKeepsItsOrder() {
    let letters = ["a", "b", "c"]
    var permuted = letters
    permuted.permute(by: [2, 0, 1])
    #expect(letters == ["a", "b", "c"])
  }

  @Test func onOneDateTheKeysCountOneAfterTheOther() {
    let doses = [
      dose("2024-01-01", drug: "B"), dose("2024-01-01", drug: "10"),
      dose("2024-01-01", drug: "A", cycle: 2, day: 1), dose("2024-01-01", drug: "2"),
      dose("2024-01-01", drug: "A", cycle: 1, day: 9),
      dose("2024-01-01", drug: "A", cycle: 1, day: 8), dose("2024-01", drug: "Z"),
    ]
    let sorted = derived { $0.doses = doses }.subject.doses
    #expect(sorted.map(\.drug) == ["Z", "2", "10", "A", "A", "A", "B"])
    #expect(sorted[3...5].map(\.cycle) == [1, 1, 2])
    #expect(sorted[3...5].map(\.day) == [8, 9, 1])
  }
}
