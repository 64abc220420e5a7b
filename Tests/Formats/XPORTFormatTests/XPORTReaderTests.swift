import Testing
import XPORTFormat

/// What was written is read back, and what is no transport file is refused.
@Suite struct XPORTReaderTests {
  private let variables = [
    XPORTVariable("NAME", label: "Name of Subject", .text(length: 9)),
    XPORTVariable("DOSE", label: "Dose", .number),
  ]

  private func bytes(_ rows: [(String, Double?)]) throws -> [UInt8] {
    let file = XPORTFile(variables)
    let head = try file.head(table: "TEST", label: "Some Label", timestamp: 0)
    let laidOut = [UInt8](unsafeUninitializedCapacity: rows.count * file.rowWidth + 1) {
      memory, count in
      var lines = XPORTRows(of: file, into: UnsafeMutableRawBufferPointer(memory))
      for (text, number) in rows {
        lines.beginRow()
        Array(text.utf8).withUnsafeBytes { lines.put($0, column: 0) }
        if let number { lines.put(number, column: 1) }
      }
      count = lines.byteCount
    }
    return head + laidOut + file.foot(rowCount: rows.count)
  }

  @Test func theHead() throws {
    let reader = try XPORTReader(try bytes([]))
    #expect(reader.name == "TEST" && reader.label == "Some Label" && reader.rowCount == 0)
    #expect(reader.variables.map(\.name) == ["NAME", "DOSE"])
    #expect(reader.variables.map(\.label) == ["Name of Subject", "Dose"])
    #expect(reader.variables.map(\.isNumber) == [false, true])
    #expect(reader.variables.map(\.length) == [9, 8])
  }

  @Test func valuesComeBackAsTheyWere() throws {
    let numbers: [Double?] = [1, 0, -118.625, 0.1, 61.5, 1.0 / 3, -1e-30, 4.9e60, nil, 123_456_789]
    let rows = numbers.enumerated().map { ("설\($0)", $1) }
    let reader = try XPORTReader(try bytes(rows))
    #expect(reader.rowCount == rows.count)
    for (index, row) in rows.enumerated() {
      #expect(reader.row(index)[0] == .text(row.0))
      #expect(reader.row(index)[1] == row.1.map { .number($0) } ?? .missing, "\(index)")
    }
  }

  @Test func anEmptyTextIsMissing() throws {
    #expect(try XPORTReader(try bytes([("", 1)])).row(0)[0] == .missing)
  }

  @Test func whatIsNoTransportFileIsRefused() throws {
    let good = try bytes([("a", 1)])
    #expect(throws: XPORTError.self) { try XPORTReader([]) }
    #expect(throws: XPORTError.self) { try XPORTReader(Array("STUDYID,DOMAIN\n".utf8)) }
    for length in stride(from: 80, to: 560, by: 80) {
      #expect(throws: XPORTError.self) { try XPORTReader(Array(good.prefix(length))) }
    }
  }

  /// Many variables that share a few bytes would make a huge table of a small file.
  @Test(arguments: [0, 8]) func variablesThatShareBytesAreRefused(position: UInt8) throws {
    var shared = try bytes([("a", 1)])
    let dose = try #require(shared.indices.first { shared[$0...].starts(with: "DOSE".utf8) })
    shared[dose - 8 + 87] = position
    #expect(throws: XPORTError.self) { try XPORTReader(shared) }
  }

  /// A damaged head gives another dataset or an error, and never a crash.
  @Test(arguments: [0x00, 0x2D, 0x39, 0xFF] as [UInt8])
  func aDamagedHeadIsSurvived(damage: UInt8) throws {
    let good = try bytes([("a", 1), ("b", 2)])
    for place in good.indices {
      var bad = good
      bad[place] = damage
      guard let reader = try? XPORTReader(bad) else { continue }
      for row in 0..<reader.rowCount { #expect(reader.row(row).count == reader.variables.count) }
    }
  }
}
