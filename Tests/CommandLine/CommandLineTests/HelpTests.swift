import Conversion
import ProgramRuns
import Testing

/// The help and the program say the same.
@Suite struct HelpTests {
  static let verbs = ["convert", "formats", "explain", "inspect", "draft", "version"]

  private static func help(_ verb: String) -> Outcome { Program.clinpipe([verb, "--help"]) }

  /// The options that a help shows: long names, and short ones with a single dash.
  private static func shown(_ verb: String) -> Set<String> {
    let lines = help(verb).lines.filter { $0.hasPrefix("  ") }
    let words = lines.flatMap { $0.split(whereSeparator: { " ,".contains($0) }).prefix(2) }
    return Set(words.filter { $0.hasPrefix("-") }.map(String.init))
  }

  @Test(arguments: verbs) func whatIsShownIsAcceptedAndTheOtherWayRound(_ verb: String) {
    let all = Self.verbs.reduce(into: Set<String>()) { $0.formUnion(Self.shown($1)) }
    #expect(all.count > 20)
    let own = Self.shown(verb)
    for option in all {
      // The help behind the option keeps the verb from running.
      let withValue = Program.clinpipe([verb, option, "x", "--help"])
      let isUnknown = withValue.errors.contains("unknown option")
      #expect(isUnknown == !own.contains(option), "\(verb) \(option)")
    }
  }

  @Test func overviewNamesEveryVerb() {
    let lines = Program.clinpipe(["--help"]).lines
    for verb in Self.verbs { #expect(lines.contains { $0.hasPrefix("  \(verb) ") }) }
  }

  @Test(arguments: verbs + [""]) func examplesRun(_ verb: String) throws {
    let text = Program.clinpipe(verb.isEmpty ? ["--help"] : [verb, "--help"]).lines
    let heading = try #require(text.firstIndex { $0 == "Example:" })
    let example = text[heading + 1].drop { $0 == " " }
    #expect(example.hasPrefix("clinpipe"))
    let scratch = Scratch()
    for folder in ["samples", "mappings"] {
      Files.link("\(Program.root)/\(folder)", at: scratch.at(folder))
    }
    let outcome = Program.shell(String(example), in: scratch.path)
    #expect(outcome.status == 0 || outcome.status == 1, "\(example): \(outcome.errors)")
  }

  @Test func formatsListsTheRegistry() {
    let text = Program.clinpipe(["formats"]).text
    for format in InputFormat.allCases.map(\.rawValue) + OutputFormat.allCases.map(\.rawValue) {
      #expect(text.contains("\n  \(format) "), "\(format)")
      if format != "odm", format != "csv" { continue }
    }
  }
}
