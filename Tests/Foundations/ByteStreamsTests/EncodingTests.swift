import ByteStreams
import Testing

struct EncodingTests {
  let scratch = Scratch()

  @Test(arguments: [
    ("CP949", "cp949"), ("EUC_KR", "cp949"), ("euc-kr", "cp949"), ("Shift_JIS", "shift-jis"),
    ("UTF8", "utf-8"), ("latin1", "iso-8859-1"), ("Windows-1252", "windows-1252"),
  ])
  func usualNamesAreKnown(name: String, canonical: String) {
    #expect(TextEncoding(named: name)?.name == canonical)
  }

  @Test func unknownNameIsNone() { #expect(TextEncoding(named: "ebcdic") == nil) }

  /// 한글 and 똠, which EUC-KR proper lacks and CP949 has; 日本; café.
  @Test(
    arguments: [
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB, 0x8C, 0x63], "한글똠"),
      ("shift-jis", [0x93, 0xFA, 0x96, 0x7B, 0x5C], "日本\\"),
      ("windows-1252", [0x63, 0x61, 0x66, 0xE9, 0x80], "café€"),
      ("utf-16", [0xFF, 0xFE, 0x5C, 0xD5, 0x0A, 0x00], "한\n"),
      ("utf-16", [0xFE, 0xFF, 0xD5, 0x5C, 0x00, 0x0A], "한\n"),
      ("utf-16le", [0x5C, 0xD5, 0x3D, 0xD8, 0x00, 0xDE], "한😀"),
      ("utf-8", [0xEF, 0xBB, 0xBF, 0x61], "a"),
    ] as [(String, [UInt8], String)])
  func transcodesInBlocksOfAnySize(name: String, bytes: [UInt8], text: String) throws {
    let file = try scratch.input(bytes)
    let encoding = try #require(TextEncoding(named: name))
    for size in [1, 2, 3, 5, 1 << 18] {
      let result = try TextEncoding.transcode(file, from: encoding, blockSize: size)
      #expect(String(decoding: try all(result), as: UTF8.self) == text)
      #expect(result.name == file.name)
    }
  }

  @Test(arguments: [1, 2, 64])
  func invalidSequenceNamesItsPlace(size: Int) throws {
    let file = try scratch.input([0x61, 0x0A, 0x62, 0x0A, 0xC7, 0xD1, 0xFF, 0x20, 0x0A])
    let error = #expect(throws: StreamError.self) {
      try TextEncoding.transcode(file, from: TextEncoding(named: "cp949")!, blockSize: size)
    }
    #expect(error?.kind == .encoding && error?.offset == 6 && error?.line == 3)
    #expect(error?.reason.contains("0xFF") == true)
  }

  @Test func fileThatEndsInsideACharacterIsAnError() throws {
    let file = try scratch.input([0x61, 0xC7])
    let error = #expect(throws: StreamError.self) {
      try TextEncoding.transcode(file, from: TextEncoding(named: "cp949")!)
    }
    #expect(error?.offset == 1)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xED, 0x95, 0x9C, 0xF0, 0x9F, 0x98, 0x80], nil),
      ([0x61, 0x0A, 0xC7, 0xD1], 2),  // CP949
      ([0x0A, 0x0A, 0xC0, 0x80], 2),  // overlong
      ([0xED, 0xA0, 0x80], 0),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], 0),  // above U+10FFFF
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x80], 9),
      ([0x61, 0xED, 0x95], 1),  // cut off
      ([], nil),
    ] as [([UInt8], Int?)])
  func firstInvalidByteIsFound(bytes: [UInt8], offset: Int?) throws {
    let file = try scratch.input(bytes)
    for size in [1, 2, 3, 1 << 18] {
      let found = try file.firstInvalidUTF8(blockSize: size)
      #expect(found?.offset == offset)
      if let offset {
        #expect(found?.line == 1 + bytes[..<offset].count { $0 == 0x0A })
        #expect(found?.byte == bytes[offset])
      }
    }
  }
}
