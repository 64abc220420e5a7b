import ProgramRuns
import Testing

/// The samples are what their pages say, and what the generator makes.
@Suite struct SamplesTests {
  @Test(arguments: SampleStudy.all) func pagesCountWhatIsRead(_ study: SampleStudy) throws {
    let tables = MarkdownTable.all(in: study.page("README.md"))
    let counts = try #require(
      tables.first {
        ["form", "group"].contains($0.heads[0]) && $0.heads.dropFirst() == ["records"]
      },
      "the page needs a table of forms or groups, and their records")
    let name = counts.heads[0]
    let source = Program.clinpipe(
      ["convert", study.folder, "-m", study.mapping, "-q", "-t", "source"])
    #expect(source.status == 0 || source.status == 1, "\(source.errors)")
    var read: [String: Int] = [:]
    for line in try jsonLines(source.text) where line[name] != nil {
      read[line[name]!, default: 0] += 1
    }
    var stated: [String: Int] = [:]
    for row in counts.rows { stated[try #require(quoted(row[name]!).first)] = Int(row["records"]!) }
    #expect(read == stated)
  }

  @Test(arguments: SampleStudy.all) func generatorMakesTheSameBytes(_ study: SampleStudy) {
    let scratch = Scratch()
    let outcome = Program.sampleExports([study.name, "-o", scratch.path])
    if outcome.errors.contains("unknown study") {
      #expect(study.page("README.md").contains("written by hand"), "no generator makes it")
      return
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!scratch.files.isEmpty)
    for file in scratch.files {
      let committed = Files.bytes("\(Program.root)/\(study.folder)/\(file)")
      #expect(scratch.bytes(file) == committed, "\(file); `make samples` writes it again")
    }
    let exports = Files.below("\(Program.root)/\(study.folder)").filter { !$0.hasSuffix(".md") }
    #expect(exports == scratch.files)
  }
}
