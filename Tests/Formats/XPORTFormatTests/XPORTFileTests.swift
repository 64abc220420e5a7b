import Glibc
import Testing
import XPORTFormat

/// One after the other, for one of them sets the time zone of the process.
@Suite(.serialized) struct XPORTFileTests {
  let columns = [
    XPORTVariable("NAME", label: "Name", .text(length: 9)),
    XPORTVariable("DOSE", label: "Dose", .number),
  ]

  func file(
    _ columns: [XPORTVariable], label: String = "Label", rows: [(String, Double?)] = []
  ) throws -> [UInt8] {
    let file = XPORTFile(columns)
    let head = try file.head(table: "TEST", label: label, timestamp: 1_700_000_000)
    return head + laidOut(rows, file) + file.foot(rowCount: rows.count)
  }

  func laidOut(_ rows: [(String, Double?)], _ file: XPORTFile) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: rows.count * file.rowWidth + 1) { memory, count in
      var lines = XPORTRows(of: file, into: UnsafeMutableRawBufferPointer(memory))
      for (text, number) in rows {
        lines.beginRow()
        Array(text.utf8).withUnsafeBytes { lines.put($0, column: 0) }
        if let number { lines.put(number, column: 1) }
      }
      count = lines.byteCount
    }
  }

  @Test func rowsFollowTheHeader() throws {
    let bytes = try file(columns, rows: [("a", 1), ("설사", nil)])
    #expect(bytes.count % 80 == 0)
    let row = Array("a        ".utf8) + [0x41, 0x10, 0, 0, 0, 0, 0, 0]
    let next = Array("설사   ".utf8) + [0x2E, 0, 0, 0, 0, 0, 0, 0]
    #expect(Array(bytes.suffix(80)) == row + next + [UInt8](repeating: 32, count: 80 - 34))
  }

  /// Encodings from the literature on the format.
  @Test(
    arguments: [
      (1, 0x4110_0000_0000_0000), (-118.625, 0xC276_A000_0000_0000), (0, 0),
      (0.1, 0x4019_9999_9999_999A), (61.5, 0x423D_8000_0000_0000), (16, 0x4210_0000_0000_0000),
      (1.0 / 16, 0x4010_0000_0000_0000), (1e80, 0x2E00_0000_0000_0000),
    ] as [(Double, UInt64)])
  func numbers(value: Double, bits: UInt64) throws {
    let bytes = try file(columns, rows: [("", value)])
    let number = bytes.suffix(80).dropFirst(9).prefix(8)
    #expect(number.reduce(0) { $0 << 8 | UInt64($1) } == bits)
  }

  @Test func noRows() throws {
    let bytes = try file(columns)
    #expect(bytes.count % 80 == 0)
    #expect(String(decoding: bytes, as: UTF8.self).contains("HEADER RECORD*******OBS"))
  }

  @Test(arguments: ["UTC", "Asia/Seoul", "America/New_York"])
  func timeIsUTCWhereverTheFileIsMade(zone: String) throws {
    setenv("TZ", zone, 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    let text = String(decoding: try file(columns), as: UTF8.self)
    #expect(text.contains("14NOV23:22:13:20"))
  }

  @Test func labelsAreCutBetweenCharacters() throws {
    let long = String(repeating: "가", count: 20)
    let bytes = try file([XPORTVariable("A", label: long, .number)], label: long)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("\u{FFFD}"))
    #expect(text.contains(String(repeating: "가", count: 13) + " "))
    #expect(!text.contains(String(repeating: "가", count: 14)))
  }

  @Test(arguments: 0...40)
  func textsOfAnyLength(length: Int) throws {
    let text = String("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN".prefix(length))
    let columns = [XPORTVariable("A", label: "", .text(length: 40)), columns[1]]
    let row = laidOut([(text, nil)], XPORTFile(columns))
    #expect(String(decoding: row.prefix(40), as: UTF8.self) == text + blanks(40 - length))
  }

  @Test func sharedTextsStandOnAllRowsThatFollow() {
    let file = XPORTFile([columns[0]])
    let rows = [UInt8](unsafeUninitializedCapacity: 4 * file.rowWidth) { memory, count in
      var rows = XPORTRows(of: file, into: UnsafeMutableRawBufferPointer(memory))
      for text in ["", "longer", "of"] {
        Array(text.utf8).withUnsafeBytes { rows.share($0, column: 0) }
        rows.beginRow()
      }
      rows.beginRow()
      count = rows.byteCount
    }
    #expect(String(decoding: rows, as: UTF8.self) == "         longer   of       of       ")
  }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  @Test(arguments: [
    XPORTVariable("LONGERTHAN8", label: "", .number),
    XPORTVariable("A", label: "", .text(length: 201)),
  ])
  func whatVersion5CannotHoldIsRefused(variable: XPORTVariable) {
    #expect(throws: XPORTError.self) { try file([variable]) }
  }
}
