import Testing

@testable import DictionaryReader

@Suite struct NearTermsTests {
  private let names = ["Low platelets", "Low neutrophils", "Platelets high", "Rash", "손발 저림"]

  private func nearest(_ text: String) -> [String] {
    var near = NearTerms(names)
    return near.nearest(to: text, limit: 2).map { "\(names[$0.place]) \($0.score)" }
  }

  @Test func slipsAndTheOrderOfWordsCountForLittle() {
    #expect(nearest("platelets low").first == "Low platelets 100")
    #expect(nearest("Low pletelets").first?.hasPrefix("Low platelets") == true)
    #expect(nearest("손 저림").first?.hasPrefix("손발 저림") == true)
  }

  @Test func whatHasNothingInCommonIsNoMatch() {
    #expect(nearest("xyz").isEmpty)
    #expect(nearest("").isEmpty)
    #expect(nearest("...").isEmpty)
  }

  @Test func noMoreThanTheLimitAndTheBestFirst() {
    let scores = nearest("platelets")
    #expect(scores.count == 2)
    #expect(scores.allSatisfy { $0.lowercased().contains("platelets") })
  }

  @Test func anEmptyDictionaryHasNoMatches() {
    var near = NearTerms([])
    #expect(near.nearest(to: "rash").isEmpty)
  }

  @Test func aLongTextIsNoTrouble() {
    var near = NearTerms([String(repeating: "ab cd ", count: 50_000), "Rash"])
    #expect(near.nearest(to: String(repeating: "rash ", count: 1000)).first?.place == 1)
  }
}
