import JSONFormat
import Testing

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func commasStandBetweenValuesOnly() {
    let text = written {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.integer(1)
      $0.null()
      $0.beginObject()
      $0.endObject()
      $0.endArray()
      $0.key(String("b"))
      $0.bool(true)
      $0.endObject()
      $0.newline()
      $0.beginArray()
      $0.endArray()
    }
    #expect(text == "{\"a\":[1,null,{}],\"b\":true}\n[]")
  }

  @Test func escapesWhatMustBeEscaped() {
    let text = written { $0.string("a\"\\\n\r\t\u{8}\u{c}\u{1}\u{1f}/한글\u{2028}") }
    #expect(text == #""a\"\\\n\r\t\b\f\u0001\u001f/한글"# + "\u{2028}\"")
  }

  @Test(arguments: [
    ("61.50", "61.50"), ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"),
    ("007.10", "7.10"),
    ("0", "0"), ("-00.0", "-0.0"), ("000", "0"),
  ])
  func decimalsKeepTheirDigits(collected: String, json: String) throws {
    let text = written { $0.number(collected) }
    #expect(text == json)
    _ = try JSONDocument(parsing: Array(text.utf8))
  }

  @Test func integers() {
    let text = written {
      $0.beginArray()
      for value in [0, 7, -12, 1234567890, Int.min, Int.max] { $0.integer(value) }
      $0.endArray()
    }
    #expect(text == "[0,7,-12,1234567890,\(Int.min),\(Int.max)]")
  }

  @Test func resetBeginsAnew() {
    var writer = JSONWriter()
    writer.integer(1)
    writer.reset()
    writer.integer(2)
    #expect(writer.bytes == [0x32])
  }
}
