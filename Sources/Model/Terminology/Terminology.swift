/// The codelists that are at hand: the built-in part of CDISC's SDTM terminology.
public struct Terminology: Sendable {
  /// The date of the package.
  public let version: String
  public let codelists: [Codelist]
  private let positions: [String: Int]

  public init(version: String, codelists: [Codelist]) {
    self.version = version
    self.codelists = codelists
    positions = Dictionary(codelists.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  /// A codelist by its NCI code, such as `C66768`.
  public subscript(code: String) -> Codelist? { positions[code].map { codelists[$0] } }

  /// SDTM Controlled Terminology of 2025-03-28, as far as the domains that are written use it.
  public static let builtIn = Terminology(
    version: "2025-03-28",
    codelists: [
      .actionTaken, .activityMood, .ageUnit, .armNullReason, .classificationCategory,
      .completionReason, .criterionCategory, .deathTest, .deathTestCode, .dictionaryName,
      .dispositionCategory, .dispositionSubcategory, .domain, .doseForm, .epoch, .ethnicity,
      .evaluator, .evaluatorIdentifier, .findingAboutTest, .findingAboutTestCode, .frequency,
      .healthcareEncounter, .historyDateType,
      .laboratoryCharacterResult, .laboratoryTest, .laboratoryTestCode, .measurementMethod, .method,
      .notDone, .otherDispositionEvent, .outcome, .performanceStatus, .performanceStatusCode,
      .procedure, .protocolMilestone, .questionnaireCategory, .race, .rangeIndicator,
      .relationToReference, .response, .responseCategory, .responseTest, .responseTestCode, .route,
      .severity, .sex, .specimenType, .trialSummaryCode, .trialSummaryParameter, .unit, .vitalSign,
      .vitalSignCode, .vitalSignUnit, .yesNo,
    ])
}
