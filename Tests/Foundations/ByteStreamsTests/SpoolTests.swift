import ByteStreams
import Glibc
import Testing

struct SpoolTests {
  let scratch = Scratch()

  @Test func pipeBecomesAFile() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0) }
    let output = ByteOutput(descriptor: ends[1], name: "pipe", capacity: 1000)
    try output.write(bytes)
    try output.close()
    let file = try Spool.copy(descriptor: ends[0], name: "-")
    close(ends[0])
    #expect(file.name == "-" && file.count == 50_000)
    #expect(try all(file) == bytes)
    #expect(try file.first(3) == [0, 1, 2])
  }

  @Test func missingFilesAndFoldersAreErrors() throws {
    #expect(throws: StreamError.self) { try Spool.open(path: "\(scratch.path)/none") }
    #expect(throws: StreamError.self) { try Spool.open(path: scratch.path) }
  }

  @Test func outputKeepsOrderAcrossItsBuffer() throws {
    let path = "\(scratch.path)/out"
    let output = try ByteOutput(path: path, capacity: 7)
    for part in ["abc", "defg", "hijklmnopq", "", "r"] { try output.write(part) }
    try output.close()
    #expect(try scratch.text("out") == "abcdefghijklmnopqr")
    #expect(output.count == 18)
  }
}
