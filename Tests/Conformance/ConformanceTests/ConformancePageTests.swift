import ProgramRuns
import Testing

/// `docs/conformance.md` names faults that are planted, records that are there, and rules as they are
/// published. That the rules find just this is for `make judge` to see.
@Suite struct ConformancePageTests {
  @Test(arguments: CleanExportsTests.studies)
  func eachFindingHasItsFaultAndItsRecord(_ name: String) throws {
    let study = try #require(SampleStudy.all.first { $0.name == name })
    let faults = try #require(MarkdownTable.all(in: study.page("FAULTS.md")).first)
    let ids = Set(faults.rows.compactMap { $0["id"] })
    let scratch = Scratch()
    _ = study.convert("-t", "sdtm-csv", "-o", scratch.at("out"))
    let listed = try ConformancePage().findings(of: name)
    #expect(listed.count >= 5)
    for finding in listed {
      let record = finding["record"] ?? ""
      #expect(ids.contains(finding["fault"] ?? ""), "\(record): \(finding["fault"] ?? "no fault")")
      #expect(isThere(record, in: scratch), "\(record)")
    }
  }

  /// `AE KRDHOME-01-KRD-001 3`: the first variables of a dataset are its keys.
  private func isThere(_ record: String, in scratch: Scratch) -> Bool {
    let parts = record.split(separator: " ")
    guard parts.count >= 2, let study = parts[1].split(separator: "-").first else { return false }
    let keys = ([study] + parts).map { "\($0)," }.joined()
    let rows = scratch.text("out/\(parts[0].lowercased()).csv")?.split(separator: "\n") ?? []
    return rows.contains { $0.hasPrefix(keys) }
  }

  @Test func whatIsCalledWrongIsWhatTheComparisonExcuses() throws {
    let script = try #require(Files.text("\(Program.root)/Tests/Acceptance/compare_core.py"))
    let table = script.split(separator: "\n").drop { !$0.hasPrefix("WRONG") }.prefix { $0 != "}" }
    let excused = Set(table.dropFirst().map { $0.split(separator: "\"")[1] }.map(String.init))
    #expect(try ConformancePage().wrongRules == excused)
  }

  @Test(.enabled(if: PublishedRules.areAtHand, "the reference tables are not at hand"))
  func rulesAreThePublishedOnes() throws {
    let page = try ConformancePage()
    for name in CleanExportsTests.studies {
      for finding in page.findings(of: name) {
        #expect(PublishedRules.isCurrent[finding["rule"] ?? ""] != nil, "\(finding)")
      }
    }
    for rule in page.wrongRules { #expect(PublishedRules.isCurrent[rule] == false, "\(rule)") }
  }
}

private struct ConformancePage {
  private let text: String

  init() throws { text = try #require(Files.text("\(Program.root)/docs/conformance.md")) }

  /// The first table below the heading of a study.
  func findings(of study: String) -> [[String: String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "### \(study)" }.joined(separator: "\n")
    return MarkdownTable.all(in: section).first?.rows ?? []
  }

  var wrongRules: Set<String> {
    let tables = MarkdownTable.all(in: text).filter { $0.heads.contains("why that is wrong") }
    let words = tables.flatMap(\.rows).flatMap { $0["rule"]?.split { ",; ".contains($0) } ?? [] }
    return Set(words.map(String.init).filter { $0.hasPrefix("CORE-") })
  }
}

private enum PublishedRules {
  static var areAtHand: Bool { !isCurrent.isEmpty }

  /// Of each rule, whether it is still published.
  static let isCurrent: [String: Bool] = {
    let folder = "\(Program.root)/../shared/reference"
    let lines = Files.text("\(folder)/sdtmig-3-4-core-rules.csv")?.split(separator: "\n") ?? []
    let rules = lines.filter { $0.hasPrefix("CORE-") }.map { $0.split(separator: ",") }
    return Dictionary(rules.map { (String($0[0]), $0[2] == "Y") }) { first, _ in first }
  }()
}
