import Glibc
import Testing
import XPORTFormat

/// One after the other, for one of them sets the time zone of the process.
@Suite(.serialized) struct XPORTWriterTests {
  let columns = [
    XPORTVariable("NAME", label: "Name", .text(length: 9)),
    XPORTVariable("DOSE", label: "Dose", .number),
  ]

  func file(
    _ columns: [XPORTVariable], label: String = "Label", rows: [(String, Double?)] = []
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try XPORTWriter(
      table: "TEST", label: label, variables: columns, rowCount: rows.count,
      timestamp: 1_700_000_000
    ) {
      bytes += $0
      return true
    }
    for (text, number) in rows {
      writer.beginRow()
      try Array(text.utf8).withUnsafeBytes { try writer.setText(0, $0) }
      if let number { writer.setNumber(1, number) }
      try writer.endRow()
    }
    try writer.finish()
    return bytes
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

  @Test func aRefusingSinkStopsTheWriter() throws {
    #expect(throws: XPORTError.sinkRefused) {
      let writer = try XPORTWriter(
        table: "T", label: "", variables: columns, rowCount: 0, timestamp: 0
      ) { _ in false }
      try writer.finish()
    }
  }

  @Test func textsLongerThanTheirVariableAreRefused() throws {
    #expect(throws: XPORTError.self) { try file(columns, rows: [("longer than nine", 1)]) }
    #expect(throws: XPORTError.self) {
      try file([XPORTVariable("LONGERTHAN8", label: "", .number)])
    }
  }
}
