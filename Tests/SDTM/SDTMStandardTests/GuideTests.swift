import Testing

@testable import SDTMStandard

/// The definitions against the published tables, where those are at hand.
@Suite struct GuideTests {
  @Test(
    .enabled(if: referenceIsAtHand, "the reference tables are not at hand"),
    arguments: Guide.allCases)
  func variablesAgreeWithTheGuide(guide: Guide) throws {
    let table = referenceTable("\(guide.tableName)-variables.csv")
    for domain in SDTMStandard.domains + [.supplemental(to: .adverseEvents)] {
      let code = domain.parent == nil ? domain.name : "SUPPQUAL"
      let wanted = table.filter { $0["domain"] == code }.map(guide.describe)
      let written = domain.asIn(guide).variables.filter(\.isListedInGuide).map(guide.describe)
      #expect(written == wanted, "\(domain.name)")
    }
  }

  @Test(
    .enabled(if: referenceIsAtHand, "the reference tables are not at hand"),
    arguments: Guide.allCases)
  func domainsAgreeWithTheGuide(guide: Guide) throws {
    let table = referenceTable("\(guide.tableName)-domains.csv")
    for domain in SDTMStandard.domains.map({ $0.asIn(guide) }) {
      let row = try #require(table.first { $0["domain"] == domain.name })
      #expect(domain.label == row["label"])
      // SDTMIG 3.3 has a slip of the pen in TI.
      #expect(domain.structure == row["structure"]?.replacing("crierion", with: "criterion"))
      #expect(domain.observationClass.rawValue == row["class"])
      #expect(
        domain.guide == guide && SDTMStandard.dataset(named: domain.name, in: guide) == domain)
    }
  }

  @Test func anOlderGuideHasFewerNames() {
    let new = DomainDefinition.exposureAsCollected
    let old = new.asIn(.v3_3)
    #expect(new["ECREASOC"] != nil && old["ECREASOC"] == nil)
    #expect(new.standardVariableNames.contains("ECREASOC"))
    #expect(!old.standardVariableNames.contains("ECREASOC"), "a qualifier may have that name")
    let history = DomainDefinition.medicalHistory.asIn(.v3_3)
    #expect(history.standardVariableNames.contains("MHEVDTYP"), "the guide was before the model")
    let response = DomainDefinition.diseaseResponse.asIn(.v3_3)
    #expect(response["RSMETHOD"]?.isListedInGuide == false, "the model allows it")
  }

  @Test func namesOfDifferencesAreThoseOfVariables() {
    let domains = Dictionary(uniqueKeysWithValues: SDTMStandard.domains.map { ($0.name, $0) })
    for (name, differences) in Guide.v3_3.differences {
      guard let domain = name == "SUPP" ? .supplemental(to: .adverseEvents) : domains[name] else {
        continue
      }
      for difference in differences {
        var changed = domain
        difference.change(&changed)
        #expect(changed != domain, "\(name) \(difference)")
      }
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

}

extension Guide {
  fileprivate var tableName: String { "sdtmig-\(self == .v3_3 ? "3-3" : "3-4")" }

  fileprivate func describe(_ variable: VariableDefinition) -> String {
    [
      variable.name, variable.label, variable.type.rawValue, variable.core.rawValue,
      variable.role.rawValue, variable.codelists.joined(separator: ";"),
      self == .newest ? variable.format?.rawValue ?? "" : "",
    ].joined(separator: "|")
  }

  /// Of formats, older tables say less, and in other words.
  fileprivate func describe(_ row: [String: String]) -> String {
    let columns = ["name", "label", "type", "core", "role", "codelists"]
    let format = self == .newest ? row["described_value_domain"] : nil
    return (columns.map { row[$0] ?? "" } + [format ?? ""]).joined(separator: "|")
  }
}
