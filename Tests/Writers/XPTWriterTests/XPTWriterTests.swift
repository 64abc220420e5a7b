import SDTMStandard
import Testing
import WrittenDatasets
import XPTWriter

@Suite struct XPTWriterTests {
  func file(_ doses: [[String]], partSize: Int = 1 << 16) throws -> [UInt8] {
    let subjects = doses.enumerated().map { subject("\($0)", doses: $1) }
    return try bytes(of: "EX", subjects, XPTWriter(timestamp: 0), partSize: partSize)
  }

  @Test func textsHaveTheLengthOfTheLongest() throws {
    let file = try file([["5.50", "5"]])
    #expect(file.count % 80 == 0)
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("SMPLEXSMPL-0"))
    #expect(text.contains("말린 \"약\", A"))
  }

  @Test func withoutRowsThereIsAHeader() throws {
    let (none, some) = (try file([]), try file([["5"]]))
    #expect(none.count % 80 == 0)
    #expect(none.count < some.count)
  }

  @Test func oneAndManyPartsGiveTheSameBytes() throws {
    let doses = [["5.5", "6"], ["7"], ["8"]]
    #expect(try file(doses, partSize: 1) == file(doses))
  }

  @Test func identifiersThatNoVariableCanHoldAreSaid() throws {
    #expect {
      try bytes(
        of: "DM", [subject(String(repeating: "x", count: 200), doses: [])], XPTWriter(timestamp: 0))
    } throws: { error in
      "\(error)".contains("DM can't be a transport file: USUBJID with a length of 205")
    }
  }
}
