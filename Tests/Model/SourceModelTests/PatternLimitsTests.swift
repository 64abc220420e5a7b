import SourceModel
import Testing

@Suite struct PatternLimitsTests {
  @Test(arguments: [
    "", "site-(\\d+)_.*", "([A-Z]{2})-[0-9]{1,4}", "(a|b)*c+", "[]a]{3}", "[^]{2,9999}]",
    "\\(x\\){3}",
    "((a{1,20}){1,20})", "a{2}{3}{4}", "(", "{3}", "a{", "[a",
  ])
  func whatPeopleWriteIsRight(pattern: String) {
    #expect(PatternLimits.excess(of: pattern) == nil)
  }

  @Test(arguments: [
    ("a{1,32767}", "2000 places"), ("((a{1,50}){1,50})", "2000 places"),
    ("(a{100}b{100}){20}", "2000"), ("(a{100})*{100}", "2000"), ("(a{100})?{100}", "2000"),
    ("a{99}{99}{99}{99}{99}{99}{99}{99}{99}{99}{99}", "2000"),
    ("a{99999999999999999999999}", "2000"),
    ("(a)\\1", "refers back"), (String(repeating: "(", count: 17), "deeper than 16"),
    (String(repeating: "a", count: 501), "longer than 500"),
  ])
  func whatTheCLibraryCanNotBearIsRefused(pattern: String, words: String) {
    #expect(PatternLimits.excess(of: pattern)?.contains(words) == true)
  }
}
