import FuzzEntries
import ProgramRuns
import Testing

/// What the fuzzer has found stays read as it was found.
@Suite struct FoundTests {
  @Test(arguments: FuzzEntry.allCases)
  func whatWasFoundIsReadToTheEnd(_ entry: FuzzEntry) throws {
    let folder = "\(Program.root)/Tests/Fuzzing/Found/\(entry.rawValue)"
    for name in Files.below(folder) {
      let bytes = try #require(Files.bytes("\(folder)/\(name)"))
      #expect(throws: Never.self, "\(name)") { try entry.read(bytes) }
    }
  }
}
