import SDTMStandard
import SDTMTabulation
import Testing
import WrittenDatasets

@testable import DefineXMLWriter

@Suite struct DatasetFactsTests {
  /// Parts of a subject each, merged from the front, from the back and in pairs.
  @Test func theGroupingOfPartsDoesNotCount() throws {
    let subjects = [
      subject("1", doses: ["5.5", "6"]), subject("2", doses: ["70"]), responder("3"),
    ]
    for dataset in try datasets(nil, subjects) {
      let parts = try dataset.parts(ofBytes: 1).map { try DatasetFacts(reading: $0) }
      let whole = try dataset.parts().map { try DatasetFacts(reading: $0) }
      let forwards = merged(parts, of: dataset)
      #expect(forwards == merged(whole, of: dataset), "\(dataset.definition.name)")
      #expect(forwards == merged(parts.reversed(), of: dataset), "\(dataset.definition.name)")
    }
  }

  private func merged(_ parts: [DatasetFacts], of dataset: Dataset) -> DatasetFacts {
    parts.reduce(into: DatasetFacts(of: dataset)) { $0.merge($1) }
  }

  @Test func listsThatAreTooLongAreForgottenForGood() {
    var many = TermFacts()
    for number in 0...TermFacts.limit { many.add("\(number)") }
    #expect(many.decodes == nil)
    var few = TermFacts()
    few.add("A")
    few.merge(many)
    #expect(few.decodes == nil)
    many.add("A")
    #expect(many.decodes == nil)
  }

  @Test func ofSeveralMeaningsOneIsKeptWhateverTheOrder() {
    func facts(_ decodes: String...) -> TermFacts {
      decodes.reduce(into: TermFacts()) { $0.add("A", decode: $1) }
    }
    #expect(facts("b", "", "a") == facts("a", "b", ""))
    #expect(facts("b", "", "a").decodes == ["A": "a"])
  }
}
