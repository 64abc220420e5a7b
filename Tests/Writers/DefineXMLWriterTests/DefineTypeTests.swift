import Testing

@testable import DefineXMLWriter

/// The type of the values of a qualifier or test.
@Suite struct DefineTypeTests {
  func type(_ texts: String...) -> DefineType {
    var facts = ValueFacts()
    for text in texts { Array(text.utf8).withUnsafeBytes { facts.add($0) } }
    return DefineType(ofValues: facts)
  }

  @Test func numbersHaveTheirDigits() {
    #expect(type("5", "-120") == type("999"))
    #expect(type("5").name == "integer")
    #expect(type("5").length == 1)
    let float = type("12", "0.125")
    #expect((float.name, float.length, float.significantDigits) == ("float", 5, 3))
  }

  @Test(arguments: [
    (["2024-03-05"], "date"), (["2024-03-05", "2024-03"], "partialDate"),
    (["2024-03-05", "2024"], "partialDate"), (["2024"], "integer"),
    (["2024-03-05T08:30:00"], "datetime"),
    (["2024-03-05T08:30:00", "2024-03-05"], "partialDatetime"),
    (["2024-03-05", "2024---05"], "incompleteDatetime"), (["PT30M"], "durationDatetime"),
    (["2024-03-05/2024-03-06"], "intervalDatetime"), (["5", "2024-03-05"], "text"),
    (["PT30M", "2024-03-05"], "text"),
  ])
  func theNarrowestTypeThatTakesAll(_ texts: [String], expected: String) {
    var facts = ValueFacts()
    for text in texts { Array(text.utf8).withUnsafeBytes { facts.add($0) } }
    #expect(DefineType(ofValues: facts).name == expected)
  }

  @Test func textsHaveTheirBytes() {
    #expect(type("말", "ab").length == 3)
    #expect(type("말", "ab").name == "text")
  }
}
