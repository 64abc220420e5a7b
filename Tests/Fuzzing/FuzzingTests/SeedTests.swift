import FuzzEntries
import ProgramRuns
import Testing

/// What the fuzzer begins with: golden cases and pieces of the samples.
@Suite struct SeedTests {
  @Test(arguments: FuzzEntry.allCases)
  func everyReaderHasSeedsThatItReads(_ entry: FuzzEntry) throws {
    let scratch = Scratch()
    let outcome = Program.shell("Tests/Fuzzing/seeds \(entry.rawValue) \(scratch.path)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!scratch.files.isEmpty)
    for name in scratch.files {
      let bytes = try #require(scratch.bytes(name))
      #expect(throws: Never.self, "\(name)") { try entry.read(bytes) }
    }
  }

  /// As libFuzzer wants it: a text in quotes on each line, all of it ASCII.
  @Test(arguments: FuzzEntry.allCases)
  func everyReaderHasADictionary(_ entry: FuzzEntry) {
    let outcome = Program.shell("Tests/Fuzzing/dictionary \(entry.rawValue)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count > 20)
    for line in outcome.lines {
      #expect(line.first == "\"" && line.last == "\"" && line.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
