/// The part of the SDTM Implementation Guide that is written.
public enum SDTMStandard {
  public static let guide = "SDTMIG"
  public static let version = "3.4"

  /// Every domain, in the order in which datasets are written. A new domain gets its line here.
  public static let domains: [DomainDefinition] = [
    .demographics, .comments, .subjectElements, .subjectVisits, .medications, .exposureAsCollected,
    .exposure, .procedures, .adverseEvents, .clinicalEvents, .deathDetails, .disposition,
    .protocolDeviations, .findingsAbout, .healthcareEncounters, .medicalHistory, .criteriaNotMet,
    .laboratoryResults, .questionnaires, .diseaseResponse, .vitalSigns, .relatedRecords, .trialArms,
    .trialElements, .trialVisits, .trialCriteria, .trialSummary,
  ]

  /// The dataset of a name, `AE` or `SUPPAE`; nil when it is not written.
  public static func dataset(named name: String) -> DomainDefinition? {
    if let domain = domains.first(where: { $0.name == name }) { return domain }
    return domains.lazy.filter(\.takesQualifiers).map(DomainDefinition.supplemental(to:))
      .first { $0.name == name }
  }
}
