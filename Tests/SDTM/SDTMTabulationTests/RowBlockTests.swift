import Testing

@testable import SDTMTabulation

/// Rows of random values come back as they were put in.
@Suite struct RowBlockTests {
  enum Value: Equatable {
    case text(String)
    case number(Double)
  }

  static let columnCount = 60

  static func isText(_ column: Int) -> Bool { column % 3 != 0 }

  func randomRow(_ random: inout SplitMix) -> [Int: Value] {
    let words = ["", "mg", "CAPSULE", "ORAL", "설사", String(repeating: "x", count: 200)]
    let numbers = [0, -1, 1, 63, 64, 1e9, -1e9, 61.5, 0.1, 1e300, -0.25, -0x1p63]
    var row: [Int: Value] = [:]
    for column in 0..<Self.columnCount where random.next() % 3 == 0 {
      let choice = Int(random.next() % 1000)
      if Self.isText(column) {
        let text = choice < 700 ? words[choice % words.count] : "text \(choice)"
        row[column] = text.isEmpty ? nil : .text(text)
      } else {
        row[column] = .number(numbers[choice % numbers.count])
      }
    }
    return row
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix(state: seed)
    var block = RowBlock(columnCount: Self.columnCount)
    for _ in 0..<3 {
      block = RowBlock(columnCount: Self.columnCount)
      let rows = (0..<50).map { _ in randomRow(&random) }
      for row in rows { append(row, to: block) }
      #expect(read(block) == rows)
      check(Array(block.summaries), rows)
    }
  }

  /// A control character at any place of a text of any length becomes a blank.
  @Test(arguments: 1...20)
  func controlCharactersBecomeBlanks(length: Int) {
    for control: UInt8 in [0, 0x0A, 0x1F, 0x7F] {
      for place in 0..<length {
        var bytes = Array(repeating: UInt8(ascii: "x"), count: length + 2)
        bytes[place + 1] = control
        let block = RowBlock(columnCount: Self.columnCount)
        append([1: .text(String(decoding: bytes, as: UTF8.self))], to: block)
        bytes[place + 1] = UInt8(ascii: " ")
        #expect(read(block) == [[1: .text(String(decoding: bytes, as: UTF8.self))]])
      }
    }
  }

  @Test(arguments: ["x", "~", "é", "설사 설사 설사"])
  func otherCharactersStay(letter: String) {
    for length in 1...20 {
      let text = String(repeating: letter, count: length)
      #expect(
        text.utf8.withContiguousStorageIfAvailable { isPlain(UnsafeRawBufferPointer($0)) } == true)
    }
  }

  private func append(_ row: [Int: Value], to block: RowBlock) {
    for (column, value) in row {
      switch value {
      case .text(let text): block.appendText(text, column: column)
      case .number(let number): block.appendNumber(number, column: column)
      }
    }
    block.endRow()
  }

  private func read(_ block: RowBlock) -> [[Int: Value]] {
    var reader = RowReader(
      columns: Array(0..<Self.columnCount), isText: (0..<Self.columnCount).map(Self.isText))
    var sink = ValueSink()
    block.withBytes { reader.read($0, into: &sink) }
    return sink.rows
  }

  private struct ValueSink: RowSink {
    var rows: [[Int: Value]] = []
    private var row: [Int: Value] = [:]

    mutating func share(_ text: UnsafeRawBufferPointer, column: Int) {}
    mutating func beginRow() { row = [:] }
    mutating func put(_ text: UnsafeRawBufferPointer, column: Int) {
      row[column] = .text(String(decoding: text, as: UTF8.self))
    }
    mutating func put(_ number: Double, column: Int) { row[column] = .number(number) }
    mutating func endRow() { rows.append(row) }
  }

  private func check(_ summaries: [ColumnSummary], _ rows: [[Int: Value]]) {
    for column in 0..<Self.columnCount {
      let values = rows.compactMap { $0[column] }
      #expect(summaries[column].filled == values.count)
      let lengths = values.map { if case .text(let text) = $0 { text.utf8.count } else { 0 } }
      #expect(summaries[column].maxLength == lengths.max() ?? 0)
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
