import PackageChecking
import ProgramRuns
import Testing

/// `clinpipe check` on a package that others made, where it is; docs/conformance.md says why each kind of
/// finding is right, and where CDISC CORE sees it otherwise.
@Suite struct PublicPackageTests {
  private static let folder = "\(Program.root)/../shared/public/pharmaversesdtm"
  private static var isThere: Bool { Files.isFolder(folder) }

  private static let expected: [String: Int] = [
    "CP1006": 7, "CP1008": 11, "CP1009": 6, "CP1010": 3, "CP1014": 58, "CP1101": 5, "CP1102": 2,
    "CP1103": 2, "CP1107": 1, "CP2002": 47, "CP3101": 1, "CP4004": 1, "CP4012": 16, "CP5001": 36,
    "CP5003": 250, "CP5006": 1, "CP5008": 1191, "CP5102": 80, "CP5110": 1507, "CP5112": 21,
    "CP6003": 52, "CP6025": 52, "CP6029": 52, "CP6201": 4, "CP6501": 3, "CP6506": 3,
    "CP7006": 1197,
  ]

  @Test(.enabled(if: isThere, "there is no ../shared/public/pharmaversesdtm"))
  func everyKindOfFindingIsKnown() throws {
    let departures = try PackageReader.read(folder: Self.folder).check().departures
    let found = Dictionary(grouping: departures, by: \.rule).mapValues(\.count)
    #expect(found == Self.expected)
  }

  @Test(.enabled(if: isThere, "there is no ../shared/public/pharmaversesdtm"))
  func itEndsWithFindings() {
    let outcome = Program.clinpipe(["check", Self.folder, "--show", "1"])
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(outcome.lines.last == "3300 errors, 1309 warnings, 0 notes of 27 rules")
  }

  @Test func thePageNamesEveryKind() throws {
    let page = try #require(Files.text("\(Program.root)/docs/conformance.md"))
    let ranged = ["CP1101", "CP1102", "CP1103", "CP1107"]
    for rule in Self.expected.keys where !ranged.contains(rule) {
      #expect(page.contains(rule), "docs/conformance.md says nothing of \(rule)")
    }
  }
}
