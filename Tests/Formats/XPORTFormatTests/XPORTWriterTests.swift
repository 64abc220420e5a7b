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
      try writer.beginRow()
      try Array(text.utf8).withUnsafeBytes { try writer.setText(0, $0) }
      if let number { try writer.setNumber(1, number) } else { try writer.setMissing(1) }
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
