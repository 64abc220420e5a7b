import JSONFormat
import Testing

@Suite struct JSONDocumentTests {
  private func parse(_ text: String) throws -> JSONDocument {
    try JSONDocument(parsing: Array(text.utf8))
  }

  @Test func membersInAnyOrderAndNested() throws {
    let document = try parse(#" {"b" : [1, {"x":"y"}], "a": "q\"\u00e9\ud83d\ude00", "n":61.50} "#)
    let a = try #require(document.member("a", of: 0))
    #expect(document.text(of: a) == "q\"é😀")
    let b = try #require(document.member("b", of: 0))
    #expect(document.nodes[b].kind == .array)
    #expect(document.integer(b + 1) == 1)
    #expect(document.text(of: try #require(document.member("n", of: 0))) == "61.50")
    #expect(document.member("c", of: 0) == nil)
  }

  @Test func anEscapedNameIsTheSameName() throws {
    let document = try parse(#"{"\u0061":true}"#)
    let value = try #require(document.member("a", of: 0))
    #expect(document.isTrue(value))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "-", "tru", "nulls",
    "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\u{1}\"",
    "[1 2]",
    "{\"a\" 1}", "1 2", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "NaN", "'a'", "[1}",
    "\u{feff}1",
  ])
  func refusesWhatIsNotJSON(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
  ])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONDocument(parsing: [0x22] + bytes + [0x22]) }
    #expect(throws: JSONError.self) { try JSONDocument(parsing: [0x22] + bytes) }
  }

  @Test func duplicatesAreFoundInWideObjectsToo() {
    let names = (0..<200).map { "\"k\($0)\":0" }
    #expect(throws: Never.self) { try parse("{\(names.joined(separator: ","))}") }
    #expect(throws: JSONError.self) {
      try parse("{\((names + ["\"k150\":1"]).joined(separator: ","))}")
    }
  }

  @Test func nestingHasALimit() throws {
    let deep = { (count: Int) in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    _ = try parse(deep(JSONDocument.depthLimit))
    #expect(throws: JSONError.self) { try parse(deep(JSONDocument.depthLimit + 1)) }
    #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
  }

  @Test func errorsPointAtTheirPlace() throws {
    let error = #expect(throws: JSONError.self) { try parse("{\n  \"a\": 1,\n  \"b\": x}") }
    #expect(error?.line == 3)
    #expect(error?.column == 8)
    #expect(error?.offset == 19)
  }

  @Test func parsingAgainReusesTheDocument() throws {
    var document = try parse(#"["a\n", 1, 2, 3]"#)
    try document.parse(Array(#"["b\t"]"#.utf8))
    #expect(document.nodes.count == 2)
    #expect(document.text(of: 1) == "b\t")
  }
}
