import CSVFormat
import Testing

/// The rows of a text as `line: cell|cell`, fed in blocks of a size as a reader of files does it.
func rows(_ text: String, delimiter: UInt8 = UInt8(ascii: ","), block: Int = .max) throws
  -> [String]
{
  let bytes = Array(text.utf8)
  var result: [String] = []
  var fields: [CSVField] = []
  var start = 0
  var line = 1
  var end = min(bytes.count, block)
  while start < bytes.count {
    var held = Array(bytes[start..<end])
    let count = held.count
    let isLast = end == bytes.count
    try held.withUnsafeMutableBytes { all in
      var scanner = CSVScanner(
        UnsafeRawBufferPointer(all), line: line, delimiter: delimiter, isLast: isLast)
      while let row = try scanner.next(into: &fields) {
        let cells = fields.map { field in
          let stop = field.form == .escaped ? field.unescape(in: all) : field.end
          let shift = field.lineOffset > 0 ? "+\(field.lineOffset)" : ""
          return String(decoding: all[field.start..<stop], as: UTF8.self) + shift
        }
        result.append("\(row.line): " + cells.joined(separator: "|"))
      }
      start += scanner.position
      line = scanner.line
    }
    if isLast { break }
    end = min(bytes.count, max(end + 1, start + min(block, count)))
  }
  return result
}

struct CSVScannerTests {
  @Test(arguments: [
    ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
    ("a,b\nc,d", ["1: a|b", "2: c|d"]),
    ("a,b\r\nc,d\r\n", ["1: a|b", "2: c|d"]),
    ("a,b\rc,d\r", ["1: a|b", "2: c|d"]),
    ("a\n\nb\n", ["1: a", "2: ", "3: b"]),
    ("a,\n,b", ["1: a|", "2: |b"]),
    ("\"a\",\"b\"\n", ["1: a|b"]),
    ("\"a,b\",c\n", ["1: a,b|c"]),
    ("\"say \"\"yes\"\"\",\"\"\"\",\"\"\n", ["1: say \"yes\"|\"|"]),
    ("\"a\nb\",c\nd,e\n", ["1: a\nb|c+1", "3: d|e"]),
    ("\"a\r\nb\",\"c\"\r\nd,e\r\n", ["1: a\r\nb|c+1", "3: d|e"]),
    ("\"a\rb\nc\",d\n", ["1: a\rb\nc|d+2"]),
    ("5\" tube,b\nc,d", ["1: 5\" tube|b", "2: c|d"]),
    ("\"a\" ,b\n", ["1: a|b"]),
    ("\"a\"x,b\n", ["1: \"a\"x|b"]),
    ("한글,\"질병, 기타\"\n", ["1: 한글|질병, 기타"]),
    ("abcdefghijklmnop,q,rstuvwxyzabcdefghi,\n", ["1: abcdefghijklmnop|q|rstuvwxyzabcdefghi|"]),
    ("\"a\"", ["1: a"]), ("\r\n", ["1: "]), ("", []),
  ])
  func scansInBlocksOfAnySize(text: String, expected: [String]) throws {
    #expect(try rows(text) == expected)
    for block in 1...12 { #expect(try rows(text, block: block) == expected, "blocks of \(block)") }
  }

  @Test func limitedScanFindsTheSameRows() throws {
    let text = "a,b,c\n\"1\n2\",\"x,y\",z\nlast,row\n"
    for limit in 0...3 {
      var lines: [Int] = []
      Array(text.utf8).withUnsafeBytes { bytes in
        var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","), isLast: true)
        var fields: [CSVField] = []
        while let row = try? scanner.next(into: &fields, limit: limit) {
          lines.append(row.line)
          #expect(fields.count == min(limit, row.line == 4 ? 2 : 3))
        }
      }
      #expect(lines == [1, 2, 4])
    }
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne,f\n", CSVError.Kind.unclosedQuote, 2, 4, 2),
    ("a,b\nc,\"d\ne,f\ng,\"h\"\n", .quoteClosedInsideText, 2, 4, 2),
    ("\"", .unclosedQuote, 1, 1, 1),
  ])
  func openQuoteNamesItsLine(
    text: String, kind: CSVError.Kind, line: Int, closing: Int, column: Int
  ) throws {
    for block in [.max, 1, 2, 3, 5] {
      let error = #expect(throws: CSVError.self) { try rows(text, block: block) }
      #expect(error?.kind == kind && error?.line == line && error?.column == column)
      #expect(error?.closingLine == closing)
    }
  }

  /// Random texts of the bytes that matter: whatever the blocks, the rows are the same.
  @Test func blocksDoNotMatter() {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = ["a", ",", "\"", "\n", "\r", "\r\n", "\"\"", "한", "longer text", "\",\"", " "]
    for _ in 0..<3000 {
      let text = (0..<random(20)).map { _ in parts[random(parts.count)] }.joined()
      let whole = Result { try rows(text) }
      for block in [1, 2, 3, 7] {
        switch (whole, Result { try rows(text, block: block) }) {
        case (.success(let one), .success(let other)): #expect(one == other, "\(text)")
        case (.failure(let one as CSVError), .failure(let other as CSVError)):
          #expect(one == other, "\(text)")
        default: Issue.record("blocks of \(block) decide whether it is an error: \(text)")
        }
      }
    }
  }
}

struct CSVDelimiterTests {
  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2;3\n", ";"), ("a\tb\n1\t2\n", "\t"),
    ("a|b\n1|2\n", "|"), ("one\n1\n", ","),
    ("Weight, kg;Height, cm\n80,5;170\n", ";"),
    ("\"a;b;c\",d\n1,2\n", ","),
  ])
  func isRecognised(text: String, expected: String) {
    let found = Array(text.utf8).withUnsafeBytes { CSVDelimiter.recognise(in: $0, isLast: true) }
    #expect(found == expected.utf8.first)
  }
}

struct CSVWriterTests {
  @Test func writesWhatTheScannerReads() throws {
    let table = [["a", "b,c", "d\"e"], ["line\nend", "", "한글"], ["", "x\r", " y "]]
    var writer = CSVWriter()
    for row in table {
      for cell in row { writer.append(cell) }
      writer.endRow()
    }
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == "a,\"b,c\",\"d\"\"e\"\n\"line\nend\",,한글\n,\"x\r\", y \n")
    #expect(
      try rows(text) == ["1: a|b,c|d\"e", "2: line\nend|+1|한글+1", "4: |x\r| y +1"])
  }

  @Test func rowOfOneEmptyCellStaysARow() {
    var writer = CSVWriter(lineEnd: "\r\n")
    for cell in ["a", "", "b"] {
      writer.append(cell)
      writer.endRow()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\r\n\"\"\r\nb\r\n")
  }
}
