import SDTMStandard
import Testing

/// The definitions against the published tables, where those are at hand.
@Suite struct GuideTests {
  @Test(.enabled(if: referenceIsAtHand, "the reference tables are not at hand"))
  func variablesAgreeWithTheGuide() throws {
    let table = referenceTable("sdtmig-3-4-variables.csv")
    for domain in SDTMStandard.domains + [.supplemental(to: .adverseEvents)] {
      let code = domain.parent == nil ? domain.name : "SUPPQUAL"
      let wanted = table.filter { $0["domain"] == code }.map(Self.describe)
      let written = domain.variables.filter(\.isListedInGuide).map(Self.describe)
      #expect(written == wanted, "\(domain.name)")
    }
  }

  @Test(.enabled(if: referenceIsAtHand, "the reference tables are not at hand"))
  func domainsAgreeWithTheGuide() throws {
    let table = referenceTable("sdtmig-3-4-domains.csv")
    for domain in SDTMStandard.domains {
      let row = try #require(table.first { $0["domain"] == domain.name })
      #expect(domain.label == row["label"])
      #expect(domain.structure == row["structure"])
      #expect(domain.observationClass.rawValue == row["class"])
    }
  }

  @Test func keysAreVariables() {
    for domain in SDTMStandard.domains.flatMap({ [$0, .supplemental(to: $0)] }) {
      #expect(domain.keys.allSatisfy { domain[$0] != nil }, "\(domain.name)")
      #expect(Set(domain.variables.map(\.name)).count == domain.variables.count)
      #expect(domain.variables.allSatisfy { $0.name.utf8.count <= 8 && $0.label.utf8.count <= 40 })
      #expect(domain.label.utf8.count <= 40)
    }
  }

  @Test func namesThatQualifiersMayNotTake() {
    let names = DomainDefinition.adverseEvents.standardVariableNames
    #expect(names.isSuperset(of: ["AESEV", "AESTDTC", "VISIT", "EPOCH", "AEPTCD"]))
    #expect(!names.contains("AETRTEM"))
  }

  static func describe(_ variable: VariableDefinition) -> String {
    [
      variable.name, variable.label, variable.type.rawValue, variable.core.rawValue,
      variable.role.rawValue, variable.codelists.joined(separator: ";"),
      variable.format?.rawValue ?? "",
    ].joined(separator: "|")
  }

  static func describe(_ row: [String: String]) -> String {
    ["name", "label", "type", "core", "role", "codelists", "described_value_domain"]
      .map { row[$0] ?? "" }.joined(separator: "|")
  }
}
