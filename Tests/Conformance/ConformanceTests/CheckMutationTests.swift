import PackageChecking
import ProgramRuns
import Testing

/// One fault at a time in the files of a package that was converted: each is found by the rule that is
/// meant for it, and the good package has none.
@Suite struct CheckMutationTests {
  private static let source = "\(Program.root)/Tests/Conformance/good-study"
  private static let mapping = "\(source)/mapping.yaml"

  /// What the conversion of the small study writes.
  private static func convert(into scratch: Scratch) -> Int32 {
    Program.clinpipe([
      "convert", source, "-m", mapping, "-t", "sdtm-package", "-o", scratch.at("good"), "-q",
    ]).status
  }

  /// The same, read once for all tests.
  private static let good: MutablePackage? = {
    let scratch = Scratch()
    return convert(into: scratch) == 0 ? try? MutablePackage(scratch.at("good")) : nil
  }()

  private func rules(_ package: MutablePackage, _ form: MutablePackage.Form) throws -> [String] {
    let scratch = Scratch()
    try package.write(to: scratch.at("p"), form)
    let checks = try PackageReader.checks(mapping: Self.mapping)
    return try PackageReader.read(folder: scratch.at("p")).check(checks).departures.map(\.rule)
  }

  @Test func theConversionHasNoFault() {
    let scratch = Scratch()
    #expect(Self.convert(into: scratch) == 0)
    let words = ["check", "good", "-m", Self.mapping, "--fail-level", "warning"]
    let outcome = Program.clinpipe(words, in: scratch.path)
    #expect(outcome.text == "0 errors, 0 warnings, 0 notes\n")
    #expect(outcome.status == 0)
  }

  @Test func theLevelDecidesTheStatus() {
    let scratch = Scratch()
    #expect(Self.convert(into: scratch) == 0)
    scratch.write(
      "checks.yaml",
      "checks: [{id: W, text: t, severity: warning, allowed-only: {of: {in: EX}, where: {EXCYCLE: 9}}}]"
    )
    let words = ["check", "good", "-m", "checks.yaml"]
    #expect(Program.clinpipe(words, in: scratch.path).status == 0)
    let strict = Program.clinpipe(words + ["--fail-level", "warning"], in: scratch.path)
    #expect(strict.status == 1 && strict.text.contains("warning: t [W]: 5"), "\(strict.text)")
  }

  @Test(arguments: MutablePackage.Form.allCases)
  func writtenAgainItHasNoFault(_ form: MutablePackage.Form) throws {
    #expect(try rules(#require(Self.good), form) == [])
  }

  @Test(arguments: CheckedFault.all, MutablePackage.Form.allCases)
  func eachFaultIsFound(_ fault: CheckedFault, _ form: MutablePackage.Form) throws {
    // Dataset-JSON says no lengths of texts.
    if fault.rule == "CP3006", form == .json { return }
    var package = try #require(Self.good)
    fault.change(&package)
    let found = try rules(package, form)
    #expect(found.contains(fault.rule), "\(Set(found).sorted())")
  }
}
