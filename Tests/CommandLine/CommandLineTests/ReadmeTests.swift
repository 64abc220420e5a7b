import ProgramRuns
import Testing

/// The commands of the pages run as they stand: each line of a fenced block that says `sh`, in
/// order, in a folder that has `samples/` and `mappings/`. A page that shows what is not to be run
/// indents it instead.
@Suite struct ReadmeTests {
  static let pages = ["README.md", "CONTRIBUTING.md", "docs/mapping.md"]

  @Test(arguments: pages) func commandsRun(_ page: String) throws {
    let text = try #require(Files.text("\(Program.root)/\(page)"))
    let scratch = Scratch()
    for folder in ["samples", "mappings"] {
      Files.copy("\(Program.root)/\(folder)", to: scratch.at(folder))
    }
    for command in commands(text) {
      let outcome = Program.shell("set -o pipefail; \(command)", in: scratch.path)
      #expect(outcome.status == 0 || outcome.status == 1, "\(command)\n\(outcome.errors)")
    }
  }

  @Test func readmeHasCommands() {
    let text = Files.text("\(Program.root)/README.md") ?? ""
    #expect(commands(text).count > 5)
  }

  /// Lines of the blocks that run clinpipe; a line that ends with a backslash goes on.
  private func commands(_ text: String) -> [String] {
    var isInside = false
    var commands: [String] = []
    var begun = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```sh"
        continue
      }
      guard isInside, !line.isEmpty, !line.hasPrefix("#") else { continue }
      begun += line
      if begun.hasSuffix("\\") {
        begun.removeLast()
      } else {
        commands.append(begun)
        begun = ""
      }
    }
    return commands.filter { $0.contains("clinpipe ") }
  }
}
