import ProgramRuns
import Testing

/// `clinpipe draft`: what it writes loads and converts.
@Suite struct DraftTests {
  /// An export of the project: a sample, or what a golden case reads.
  struct Export: CustomTestStringConvertible, Sendable {
    let path: String
    var testDescription: String { path }

    private static let endings = [".xml", ".csv", ".tsv", ".txt"]

    static let all: [Export] = samples + fixtures

    private static var samples: [Export] {
      Files.names("\(Program.root)/samples").filter {
        Files.isFolder("\(Program.root)/samples/\($0)")
      }
      .filter { $0 != "dictionary" }.map { name in
        let file = "samples/\(name)/export.xml"
        return Export(
          path: Files.bytes("\(Program.root)/\(file)") == nil ? "samples/\(name)" : file)
      }
    }

    /// `export.xml`, `export.csv`, or all that is in a folder `export…`, of each dialect.
    private static var fixtures: [Export] {
      let golden = "Tests/Golden"
      return Files.names("\(Program.root)/\(golden)").flatMap { name -> [Export] in
        let folder = "\(golden)/\(name)"
        let inputs = Files.names("\(Program.root)/\(folder)").filter { input in
          name.hasPrefix("dialect-") && input.hasPrefix("export")
            && (Files.isFolder("\(Program.root)/\(folder)/\(input)")
              || endings.contains { input.hasSuffix($0) })
        }
        return inputs.map { Export(path: "\(folder)/\($0)") }
          + (name == "csv-folder" ? [Export(path: "\(folder)/sites")] : [])
          + (name == "odm-snapshot" ? [Export(path: "\(folder)/export.xml")] : [])
      }
    }
  }

  @Test(arguments: Export.all) func everyExportGetsAMappingThatConverts(_ export: Export) throws {
    let scratch = Scratch()
    let path = "\(Program.root)/\(export.path)"
    // What inspect can't show, such as terminology, is no export.
    let words = try #require(encoding(path))
    guard Program.clinpipe(["inspect", path] + words).status == 0 else { return }
    let draft = Program.clinpipe(["draft", path, "-o", scratch.at("m.yaml")] + words)
    #expect(draft.status == 0, "\(draft.errors)")
    #expect(draft.errors.contains("recognised; the rest is marked TODO"))
    #expect(Program.clinpipe(["explain", scratch.at("m.yaml")]).status == 0)
    let outcome = Program.clinpipe(
      [
        "convert", path, "-m", scratch.at("m.yaml"), "-t", "sdtm-csv", "-t", "fhir-ndjson", "-o",
        scratch.at("out"),
      ])
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors.suffix(2000))")
  }

  /// The encoding that an export needs, if it needs one.
  private func encoding(_ path: String) -> [String]? {
    for words in [[], ["--encoding", "utf-8,cp949"], ["--encoding", "windows-1252"]] {
      let outcome = Program.clinpipe(["inspect", path] + words)
      if outcome.status == 0 || !outcome.errors.contains("--encoding") { return words }
    }
    return nil
  }

  @Test func goesToStandardOutputAndSaysHowMuchItFound() {
    let outcome = Program.clinpipe(["draft", Example.export])
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("# A first mapping, drafted from the export itself"))
    #expect(outcome.errors.contains(" items recognised; the rest is marked TODO"))
    #expect(
      Program.clinpipe(["draft", "-o", "-", "-"], input: Example.export).output.isEmpty == false)
  }

  @Test func aMappingThatIsThereIsNotReplaced() {
    let scratch = Scratch()
    scratch.write("m.yaml", "worked on for days\n")
    let outcome = Program.clinpipe(["draft", Example.export, "-o", scratch.at("m.yaml")])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("is there already"))
    #expect(scratch.text("m.yaml") == "worked on for days\n")
  }

  @Test func theReadingOfCSVIsTakenOver() {
    let files = Files.names(Example.sites).filter { $0.hasSuffix(".csv") }.map {
      "\(Example.sites)/\($0)"
    }
    let outcome = Program.clinpipe(["draft", "-m", Example.sitesMapping] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let section = (Files.text(Example.sitesMapping) ?? "").split(separator: "\n")
      .drop { !$0.hasPrefix("csv:") }.prefix(3)
    for line in section { #expect(outcome.text.contains(line), "\(line)\n\(outcome.text)") }
  }

  @Test func whatIsNoExportIsRefused() {
    let scratch = Scratch()
    scratch.write("x.ndjson", "{\"study\":{}}\n")
    #expect(Program.clinpipe(["draft", scratch.at("x.ndjson")]).status == 2)
    #expect(Program.clinpipe(["draft", scratch.at("missing.xml")]).status == 66)
    #expect(Program.clinpipe(["draft", "-m"]).status == 2)
  }
}
