import CSVFormat
import Testing

/// The runs of a text as `lines first...last: cell|cell`.
private func runs(_ text: String, limit: Int, isLast: Bool = true) throws -> [String] {
  var fields: [CSVField] = []
  var result: [String] = []
  let bytes = Array(text.utf8)
  try bytes.withUnsafeBytes { all in
    var scanner = CSVScanner(all, delimiter: UInt8(ascii: ","), isLast: isLast)
    while let run = try scanner.nextRun(into: &fields, limit: limit) {
      let cells = fields.map { String(decoding: all[$0.range], as: UTF8.self) }
      result.append("\(run.first.line) x \(run.rowCount): " + cells.joined(separator: "|"))
      #expect(run.next == scanner.position)
    }
  }
  return result
}

@Suite struct CSVRunTests {
  @Test(arguments: [
    ("a,1\na,2\na,3\nb,4\n", ["1 x 3: a", "4 x 1: b"]),
    ("a,1\r\na,2\r\na,3", ["1 x 3: a"]),
    ("a,1\ra,2\rab,3\r", ["1 x 2: a", "3 x 1: ab"]),
    ("a\na\n", ["1 x 1: a", "2 x 1: a"]),
    ("a,1\na\na,2\n", ["1 x 1: a", "2 x 1: a", "3 x 1: a"]),
    ("a,1\n\na,2\n", ["1 x 1: a", "3 x 1: a"]),
    ("\n\r\n\ra,1\n\n", ["4 x 1: a"]),
    (",1\n,2\n", ["1 x 2: "]),
  ])
  func rowsWithTheSameFirstCellAreARun(text: String, expected: [String]) throws {
    #expect(try runs(text, limit: 1) == expected)
  }

  @Test(arguments: [
    ("\"a\",1\n\"a\",2\n", ["1 x 1: a", "2 x 1: a"]),
    ("a,1\na,\"x\ny\"\na,2\na,3\n", ["1 x 1: a", "2 x 3: a"]),
    ("a,\"x\"\na,2\na,3\"\n", ["1 x 2: a", "3 x 1: a"]),
  ])
  func quotesAreReadAlone(text: String, expected: [String]) throws {
    #expect(try runs(text, limit: 1) == expected)
  }

  @Test func allOfTheFirstCellsCount() throws {
    let text = "1,a,x\n1,a,y\n1,b,y\n"
    #expect(try runs(text, limit: 2) == ["1 x 2: 1|a", "3 x 1: 1|b"])
    #expect(try runs(text, limit: 3) == ["1 x 1: 1|a|x", "2 x 1: 1|a|y", "3 x 1: 1|b|y"])
  }

  @Test func aRowThatIsNotWholeIsLeft() throws {
    #expect(try runs("a,1\na,2\na,3", limit: 1, isLast: false) == ["1 x 2: a"])
  }
}
