/// The codelists that are at hand: the built-in part of CDISC's SDTM terminology, or a package that
/// was loaded.
public struct Terminology: Sendable {
  /// The package that counts; single codelists may be of another one.
  public let package: TerminologyPackage
  /// Whether its codelists have all their terms. Of the built-in ones not all do.
  private let isWhole: Bool
  public let codelists: [Codelist]
  private let byCode: [String: Codelist]

  public init(package: TerminologyPackage, isWhole: Bool = true, codelists: [Codelist]) {
    self.package = package
    self.isWhole = isWhole
    self.codelists = codelists
    byCode = Dictionary(codelists.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The date of the package.
  public var version: String { package.version }

  /// A codelist by its NCI code, such as `C66768`: the built-in one where the package has none.
  public subscript(code: String) -> Codelist? {
    byCode[code] ?? (isWhole ? Self.builtIn.byCode[code] : nil)
  }

  /// Whether a codelist has all the terms that were published.
  public func hasWhole(_ codelist: Codelist) -> Bool { isWhole && codelist.package == package }

  /// A codelist as the package has it.
  public func current(_ builtIn: Codelist) -> Codelist { byCode[builtIn.code] ?? builtIn }

  /// SDTM Controlled Terminology of 2025-03-28, as far as the domains that are written use it.
  public static let builtIn = Terminology(
    package: .builtIn, isWhole: false,
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
