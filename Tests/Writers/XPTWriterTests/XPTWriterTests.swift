import ByteStreams
import Glibc
import SDTMStandard
import Testing
import WrittenDatasets
import XPTWriter

@Suite struct XPTWriterTests {
  func file(_ doses: [[String]]) throws -> [UInt8] {
    let subjects = doses.enumerated().map { subject("\($0)", doses: $1) }
    return try bytes(of: "EX", subjects) { try XPTWriter(timestamp: 0).write($0, to: $1) }
  }

  @Test func textsHaveTheLengthOfTheLongest() throws {
    let file = try file([["5.50", "5"]])
    #expect(file.count % 80 == 0)
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("SMPLEXSMPL-0"))
    #expect(text.contains("말린 \"약\", A"))
  }

  @Test func withoutRowsThereIsAHeader() throws {
    let file = try file([])
    let full = self.file
    #expect(file.count % 80 == 0)
    #expect(try file.count < full([["5"]]).count)
  }

  @Test func aFullDiskIsSaid() throws {
    #expect(throws: StreamError.self) {
      _ = try bytes(of: "DM", [subject("1", doses: [])]) { dataset, _ in
        let full = try ByteOutput(path: "/dev/full", capacity: 1)
        try XPTWriter(timestamp: 0).write(dataset, to: full)
      }
    }
  }
}
