import Diagnostics
import Testing

@testable import StudyMapping

/// `checks:`, with every mistake told at its place.
@Suite struct CheckSectionTests {
  private func load(_ checks: String) throws(Fault) -> [StudyCheck] {
    try StudyMapping.loadChecks(Array("checks:\n\(checks)".utf8), file: "m.yaml")
  }

  private func complaint(_ checks: String) -> String {
    do {
      _ = try load(checks)
      return ""
    } catch { return "\(error)" }
  }

  @Test func nothingElseOfTheMappingIsRead() throws {
    let checks = try load(
      """
        - id: A
          text: at home in cycles 3 to 6
          severity: warning
          allowed-only: {of: {in: EX, where: {EXSETTNG: HOME}}, where: {EXCYCLE: [1, 3-5]}}
      records: what is not read here
      """)
    #expect(checks.map(\.id) == ["A"] && checks[0].severity == .warning)
    guard case .allowedOnly(let set, let conditions) = checks[0].demand else {
      Issue.record("another kind")
      return
    }
    #expect(set.domain == "EX" && set.conditions[0].values == ["HOME"])
    #expect(conditions[0].variable == "EXCYCLE" && conditions[0].values == ["1", "3", "4", "5"])
  }

  @Test(arguments: [
    ("  - {id: A, text: t, minimum-cont: {}}", "m.yaml:2:22: unknown key of an entry of checks"),
    ("  - {id: A, text: t, minimum-cont: {}}", "did you mean \"minimum-count\"?"),
    ("  - {id: A, text: t}", "a check needs id:, text: and one of minimum-interval"),
    ("  - {id: A, text: t, allowed-only: {of: {in: EXX}, where: {}}}", "unknown domain \"EXX\""),
    ("  - {id: A, text: t, allowed-only: {of: {in: EX}}}", "where: is missing here"),
    ("  - {id: A, text: t, minimum-count: {of: {in: EX}}}", "at-least: is missing here"),
    (
      "  - {id: A, text: t, minimum-interval: {after: {in: CM}, before: {in: EX, date: EXSTDTC}, days: 1}}",
      "after needs date:"
    ),
    (
      "  - {id: A, text: t, required-value: {of: {in: RS}, variable: rsstresc, among: [PR]}}",
      "\"rsstresc\" is no variable of a dataset"
    ),
    ("  - {id: A, text: t, severity: bad, allowed-only: {of: {in: EX}, where: {}}}", "severity"),
  ])
  func mistakesAreTold(checks: String, words: String) {
    #expect(complaint(checks).contains(words), "\(complaint(checks))")
  }

  @Test func anIdStandsOnce() {
    let check = "  - {id: A, text: t, allowed-only: {of: {in: EX}, where: {EXCYCLE: 1}}}\n"
    #expect(complaint(check + check).contains("m.yaml:3:5: two checks have the id A"))
  }

  @Test func aMappingNeedNoChecksButAMisspeltOneIsTold() throws {
    func checks(_ text: String) throws -> [StudyCheck] {
      try StudyMapping.loadChecks(Array("clinpipe: 1\n\(text)".utf8), file: "m.yaml")
    }
    #expect(try checks("").isEmpty)
    #expect(throws: Fault.self) { try checks("check: []\n") }
  }

  @Test func theWholeMappingKnowsThem() throws {
    let text = """
      clinpipe: 1
      study: {id: S}
      records: []
      checks:
        - {id: A, text: t, allowed-only: {of: {in: EX}, where: {EXCYCLE: 1}}}
      """
    let mapping = try StudyMapping.load(Array(text.utf8), file: "m.yaml")
    #expect(mapping.checks.map(\.id) == ["A"])
  }
}
