import ByteStreams
import Testing

@Suite struct TransportEncodingTests {
  static let texts = [
    "", "plain", "피로", "약 \"A\"", "e\u{301}", "é", "𝒳 and 🧪", "a\\b", "a\\uD55C", "\\u", "\\\\U",
    "한\\u", "똠방각하", "\u{1112}\u{1161}\u{11AB}", "12345678", "1234567é", "12345678\\",
  ]

  @Test(arguments: TransportEncoding.allCases, texts)
  func everyTextComesBack(_ encoding: TransportEncoding, _ text: String) {
    let bytes = encoding.encoded(text.utf8)
    #expect(Array(encoding.decoded(bytes).utf8) == Array(text.utf8))
    #expect(encoding.length(of: text) == bytes.count)
    let most = text.reduce(0) { $0 + encoding.width(of: $1) }
    #expect(bytes.count <= most)
    if encoding.keeps(text) { #expect(bytes == Array(text.utf8)) }
    if encoding == .ascii { #expect(bytes.allSatisfy { $0 < 0x80 }) }
  }

  @Test func escapesAreThoseOfUTF16() {
    func ascii(_ text: String) -> String {
      String(decoding: TransportEncoding.ascii.encoded(text.utf8), as: UTF8.self)
    }
    #expect(ascii("한a") == "\\uD55Ca")
    #expect(ascii("🧪") == "\\uD83E\\uDDEA")
    #expect(ascii("é") == "\\u00E9")
    #expect(ascii("c:\\temp") == "c:\\temp")
    #expect(ascii("c:\\users") == "c:\\u005Cusers")
  }

  @Test func koreanHasTwoBytes() {
    let bytes = TransportEncoding.cp949.encoded("한글 A똠🧪".utf8)
    let escaped = Array("\\uD83E\\uDDEA".utf8)
    #expect(bytes == [0xC7, 0xD1, 0xB1, 0xDB, 0x20, 0x41, 0x8C, 0x63] + escaped)
    #expect(TransportEncoding.cp949.has("똠") && !TransportEncoding.cp949.has("🧪"))
    #expect(TransportEncoding.cp949.width(of: Character("한")) == 2)
  }

  @Test func whatMeansNothingIsShown() {
    #expect(TransportEncoding.cp949.decoded([0x41, 0xFF, 0x41]) == "A\u{FFFD}")
    #expect(TransportEncoding.cp949.decoded([0xC7]) == "\u{FFFD}")
    #expect(TransportEncoding.ascii.decoded("\\uD5".utf8) == "\\uD5")
    #expect(TransportEncoding.ascii.decoded("\\uXYZW".utf8) == "\\uXYZW")
  }

  /// The look at eight bytes at once sees each of them.
  @Test(arguments: 1..<25) func keepsLooksAtEveryByte(_ count: Int) {
    for place in 0..<count {
      for byte: UInt8 in [0x80, 0xFF, 0x5C] {
        var bytes = [UInt8](repeating: 0x5B, count: count)
        #expect(bytes.withUnsafeBytes { TransportEncoding.ascii.keeps($0) })
        bytes[place] = byte
        #expect(!bytes.withUnsafeBytes { TransportEncoding.ascii.keeps($0) })
      }
    }
  }
}
