import Conversion
import Glibc
import ProgramRuns
import Testing

/// `RECORD=1 make test` rewrites what is expected, and fails: read the diff before it is committed.
struct GoldenTests {
  @Test(arguments: GoldenCase.all) func golden(_ golden: GoldenCase) {
    let (results, expected) = (golden.run(), golden.expected)
    guard results != expected else { return }
    if getenv("RECORD") != nil {
      golden.record(results)
      Issue.record("\(golden.name) is written again; read its diff")
      return
    }
    for name in Set(results.keys).union(expected.keys).sorted() {
      let difference = firstDifference(results[name], expected[name])
      if let difference { Issue.record("\(golden.name)/\(name): \(difference)") }
    }
  }

  @Test(arguments: InputFormat.allCases) func everyInputFormatHasACase(_ format: InputFormat) {
    let wanted = ["-f \(format.rawValue)", "--from \(format.rawValue)"]
    #expect(hasCase(with: wanted), "no case reads \(format.rawValue); add one with -f")
  }

  @Test(arguments: OutputFormat.allCases) func everyOutputFormatHasACase(_ format: OutputFormat) {
    let wanted = ["-t \(format.rawValue)", "--to \(format.rawValue)"]
    #expect(hasCase(with: wanted), "no case writes \(format.rawValue)")
  }

  private func hasCase(with words: [String]) -> Bool {
    GoldenCase.all.contains { golden in
      let command = " \(golden.command) "
      return words.contains { contains(command, " \($0) ") }
    }
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}

/// The first line in which two texts differ; nil when they are the same.
private func firstDifference(_ result: [UInt8]?, _ expected: [UInt8]?) -> String? {
  guard let result else { return "is not there" }
  guard let expected else { return "is not expected" }
  guard result != expected else { return nil }
  let (now, before) = (lines(result), lines(expected))
  let line = zip(now, before).enumerated().first { $1.0 != $1.1 }?.offset
  let number = line ?? min(now.count, before.count)
  func text(_ lines: [ArraySlice<UInt8>]) -> String {
    number < lines.count ? String(decoding: lines[number].prefix(300), as: UTF8.self) : "(the end)"
  }
  return "line \(number + 1) is\n  \(text(now))\ninstead of\n  \(text(before))"
}

private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.split(separator: 10, omittingEmptySubsequences: false)
}
