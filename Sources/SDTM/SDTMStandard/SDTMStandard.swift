/// The part of the SDTM Implementation Guide that is written.
public enum SDTMStandard {
  /// Every domain, in the order in which datasets are written. A new domain gets its line here.
  public static let domains: [DomainDefinition] = [
    .demographics, .comments, .subjectElements, .subjectVisits, .medications, .exposureAsCollected,
    .exposure, .procedures, .adverseEvents, .clinicalEvents, .deathDetails, .disposition,
    .protocolDeviations, .findingsAbout, .healthcareEncounters, .medicalHistory, .criteriaNotMet,
    .laboratoryResults, .questionnaires, .diseaseResponse, .vitalSigns, .relatedRecords, .trialArms,
    .trialElements, .trialVisits, .trialCriteria, .trialSummary,
  ]

  /// The dataset of a name, `AE` or `SUPPAE`, in an edition of the guide; nil when it is not written.
  public static func dataset(named name: String, in guide: Guide = .newest) -> DomainDefinition? {
    if let domain = domains.first(where: { $0.name == name }) { return domain.asIn(guide) }
    return domains.lazy.filter(\.takesQualifiers).map(DomainDefinition.supplemental(to:))
      .first { $0.name == name }?.asIn(guide)
  }
}
