import Testing
import XMLFormat

/// What is more than a document may have is refused before it costs anything.
@Suite struct XMLLimitsTests {
  private func attributes(_ count: Int, _ name: (Int) -> String) -> String {
    (0..<count).map { " \(name($0))=\"'\"" }.joined()
  }

  @Test func aThousandAttributesAreRead() throws {
    #expect(failure("<a\(attributes(1000) { "a\($0)" })/>") == nil)
    let error = try #require(failure("<a>\n<b\(attributes(1001) { "a\($0)" })/></a>"))
    #expect(error.line == 2 && error.message.contains("1001 attributes"))
  }

  /// libxml2 compares each with all others as soon as it has the whole tag.
  @Test func moreAreCountedBeforeTheTagIsWhole() throws {
    let error = try #require(failure("<a\(attributes(100_000) { "a\($0)" })"))
    #expect(error.message.contains("up to 1000"))
  }

  @Test func quotesInALongValueAreNoAttributes() {
    let value = String(repeating: "it's ", count: 200_000)
    #expect(failure("<a b=\"\(value)\"/>") == nil)
  }

  @Test func namespacesCountWhereTheyAreInScope() throws {
    let outer = attributes(200) { "xmlns:a\($0)" }
    let inner = attributes(100) { "xmlns:b\($0)" }
    #expect(failure("<a><b\(outer)/><c\(inner)/></a>") == nil)
    #expect(try #require(failure("<a\(outer)>\n<b\(inner)/></a>")).message.contains("up to 256"))
  }

  @Test(arguments: [
    ("<!ATTLIST a b CDATA 'c'>", "declarations are refused"), ("<!ENTITY b 'c'>", "entity \"b\""),
    ("<!ENTITY % b 'c'>", "entity \"b\""), ("<!ENTITY b SYSTEM 'c'>", "external entity \"b\""),
  ])
  func whatADTDDeclaresIsRefused(declaration: String, words: String) throws {
    let error = try #require(failure("<!DOCTYPE a [\n\(declaration)]><a/>"))
    #expect(error.line == 2 && error.message.contains(words), "\(error)")
  }

  /// The last thing that libxml2 says is seldom what a person looks for.
  @Test(arguments: [
    ("<a b=\"\u{1}\"/>", "har"), ("<a b=\"&#0;\"/>", "har"), ("<a b=\"<\"/>", "'<'"),
    ("<a b=\"1\" b=\"2\"/>", "redefined"), ("<a>&b;</a>", "\"&b;\""),
  ])
  func theFirstThingThatIsWrongIsTold(document: String, words: String) throws {
    let error = try #require(failure(document))
    #expect(error.message.contains(words), "\(error)")
  }
}
