import ProgramRuns
import Testing

/// A folder with a command, its input, and what is expected of it:
///
///     <case>/cmd                one line of shell, run in the folder with `clinpipe` on the PATH
///     <case>/expected/status    exit status; stdout and stderr beside it, when not empty
///     <case>/expected/files/    all files that the command has made
///
/// A case may read another one's input as `../other-case/export.xml`.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  static let folder = "\(Program.root)/Tests/Golden"

  static let all: [GoldenCase] = Files.names(folder)
    .filter { Files.bytes("\(folder)/\($0)/cmd") != nil }.map { GoldenCase(name: $0) }

  private var folder: String { "\(Self.folder)/\(name)" }

  var command: String {
    let text = Files.text("\(folder)/cmd") ?? ""
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// What is expected, by the name under `expected/`.
  var expected: [String: [UInt8]] {
    let folder = "\(folder)/expected"
    return Dictionary(
      uniqueKeysWithValues: Files.below(folder).map { ($0, Files.bytes("\(folder)/\($0)") ?? []) })
  }

  /// Runs the command in a copy of the folder, beside the other cases.
  func run() -> [String: [UInt8]] {
    let scratch = Scratch()
    for other in Self.all where other.name != name { other.link(into: scratch) }
    let place = scratch.at(name)
    Files.copy(folder, to: place)
    Files.remove("\(place)/expected")
    Files.remove("\(place)/cmd")
    let inputs = Set(Files.below(place))
    let outcome = Program.shell("set -o pipefail; \(command)", in: place)
    var results = ["status": Array("\(outcome.status)\n".utf8)]
    if !outcome.output.isEmpty { results["stdout"] = outcome.output }
    if !outcome.errors.isEmpty { results["stderr"] = Array(outcome.errors.utf8) }
    for file in Files.below(place) where !inputs.contains(file) {
      results["files/\(file)"] = Files.bytes("\(place)/\(file)")
    }
    return results
  }

  private func link(into scratch: Scratch) { Files.link(folder, at: scratch.at(name)) }

  func record(_ results: [String: [UInt8]]) {
    Files.remove("\(folder)/expected")
    for (name, bytes) in results { Files.write("\(folder)/expected/\(name)", bytes) }
  }
}
