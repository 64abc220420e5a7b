import Testing
import YAMLFormat

/// A node in one line: scalars as `plain` or `"quoted"`, null as `~`, each with its place.
private func show(_ node: YAMLNode) -> String {
  let place = "@\(node.position.line):\(node.position.column)"
  switch node.content {
  case .scalar(let text, let isPlain): return (isPlain ? text : "\"\(text)\"") + place
  case .sequence(let nodes): return "[\(nodes.map(show).joined(separator: " "))]\(place)"
  case .mapping(let entries):
    let all = entries.map {
      "\($0.key.name)@\($0.key.position.line):\($0.key.position.column)=\(show($0.value))"
    }
    return "{\(all.joined(separator: " "))}\(place)"
  }
}

private func parse(_ text: String) throws(YAMLError) -> YAMLNode {
  try YAMLParser.parse(Array(text.utf8))
}

private func failure(_ text: String) -> YAMLError? {
  do {
    _ = try parse(text)
    return nil
  } catch {
    return error
  }
}

@Suite struct YAMLParserTests {
  @Test(arguments: [
    ("a: 1\nb: [x, 'y', \"z\"]", "{a@1:1=1@1:4 b@2:1=[x@2:5 \"y\"@2:8 \"z\"@2:13]@2:4}@1:1"),
    ("- k: v\n  l:\n    - 1", "[{k@1:3=v@1:6 l@2:3=[1@3:7]@3:5}@1:3]@1:1"),
    ("# only\n---\na: {b: c}\n", "{a@3:1={b@3:5=c@3:8}@3:4}@3:1"),
    ("\u{D55C}: \u{AE00}", "{\u{D55C}@1:1=\u{AE00}@1:4}@1:1"),
  ])
  func eachNodeKnowsWhereItStands(text: String, shown: String) throws {
    #expect(try show(parse(text)) == shown)
  }

  @Test(arguments: [
    ("a:", true), ("a: ~", true), ("a: null", true), ("a: NULL", true), ("a: ''", false),
    ("a: '~'", false), ("a: \"null\"", false), ("a: nil", false), ("a: 0", false),
  ])
  func onlyAPlainNothingIsNull(text: String, isNull: Bool) throws {
    guard case .mapping(let entries) = try parse(text).content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[0].value.isNull == isNull)
    #expect((entries[0].value.text == nil) == isNull)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1", "\"a\" stands here again, first in line 1"),
    ("x:\n  a: 1\n  'a': 2", "3:3", "stands here again"),
    ("a: &n 1\nb: 2", "1:4", "anchors"),
    ("a: &n [1]", "1:4", "anchors"),
    ("a: &n {b: 1}", "1:4", "anchors"),
    ("&n a: 1", "1:1", "anchors"),
    ("a: 1\nb: *n", "2:4", "aliases"),
    ("- 1\n- <<: *n", "2:7", "aliases"),
    ("*n : 1", "1:1", "plain name"),
    ("a: !!str 1", "1:4", "tags"),
    ("a: !env HOME", "1:4", "tags"),
    ("a: !!set {b}", "1:4", "tags"),
    ("a: ! [b]", "1:4", "tags"),
    ("a: 1\n---\nb: 2", "2:1", "second"),
    ("a: 1\n...\n---\n", "3:1", "second"),
    ("", "1:1", "empty"),
    ("# nothing\n\n", "1:1", "empty"),
    ("a:\n\tb: 1", "2:1", "not YAML"),
    ("a: [1, 2\nb: 3", "2:2", "not YAML"),
    ("a: 'x\nb: 3", "2:5", "not YAML"),
    ("a: b: c", "1:5", "not YAML"),
    ("? [a]\n: b", "1:3", "plain name"),
  ])
  func whatIsNoPlainDataIsRefusedWithItsPlace(text: String, place: String, words: String) throws {
    let error = try #require(failure(text))
    #expect("\(error.position.line):\(error.position.column)" == place)
    #expect(error.message.contains(words))
  }

  @Test func anEmptyDocumentIsNull() throws {
    #expect(try parse("---\n").isNull)
  }

  @Test func deepNestingIsRefused() throws {
    let error = try #require(failure(String(repeating: "[", count: 100_000)))
    #expect(error.message.contains("deeper"))
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: YAMLError.self) { try YAMLParser.parse([0x61, 0x3A, 0x20, 0xC3, 0x28]) }
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstKey() throws {
    #expect(try show(parse("\u{FEFF}a: 1")).hasPrefix("{a@"))
  }
}
