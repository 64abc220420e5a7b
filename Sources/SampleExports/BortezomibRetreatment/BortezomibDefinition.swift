/// Retreatment with bortezomib, retrospective: what the study collects at its one visit.
enum BortezomibRetreatment {
  static let definition = StudyDefinition(
    oid: "S_BTZRET", name: "Bortezomib retreatment", protocolName: "BTZ-RETREAT",
    description: """
      International retrospective study of adults who responded to first-line bortezomib and were \
      retreated with it after 6 months or more without treatment
      """,
    metadataVersion: "v2.1.0", units: units, events: events, forms: forms, codeLists: codeLists)

  private static let units = [
    Unit(oid: "MU_MGM2", symbol: "mg/m2"), Unit(oid: "MU_CM", symbol: "cm"),
    Unit(oid: "MU_IN", symbol: "in"), Unit(oid: "MU_KG", symbol: "kg"),
    Unit(oid: "MU_LB", symbol: "lb"), Unit(oid: "MU_GL", symbol: "g/L"),
    Unit(oid: "MU_GDL", symbol: "g/dL"), Unit(oid: "MU_DAY", symbol: "d"),
  ]

  private static let events = [
    EventDefinition(
      oid: "SE_COLLECT", name: "Data collection visit",
      forms: [
        "F_VISIT_V10", "F_ELIG_V10", "F_DEMOG_V20", "F_RISK_V10", "F_MM_V10", "F_BTZ_V20",
        "F_RESP_V10", "F_HCU_V10", "F_ADR_V20", "F_LAST_V10",
      ])
  ]

  private static let forms = [
    FormDefinition(
      oid: "F_VISIT_V10", name: "Visit and consent",
      groups: [GroupDefinition(oid: "IG_VISIT", name: "Visit and consent", items: visit)]),
    FormDefinition(
      oid: "F_ELIG_V10", name: "Eligibility",
      groups: [GroupDefinition(oid: "IG_ELIG", name: "Eligibility", items: eligibility)]),
    FormDefinition(
      oid: "F_DEMOG_V20", name: "Characteristics",
      groups: [GroupDefinition(oid: "IG_DEMOG", name: "Characteristics", items: demography)]),
    FormDefinition(
      oid: "F_RISK_V10", name: "Risk factors",
      groups: [
        GroupDefinition(oid: "IG_RISK", name: "Risk factor", repeating: true, items: riskFactor)
      ]),
    FormDefinition(
      oid: "F_MM_V10", name: "Myeloma history",
      groups: [GroupDefinition(oid: "IG_MM", name: "Myeloma history", items: myeloma)]),
    FormDefinition(
      oid: "F_BTZ_V20", name: "Line of bortezomib", repeating: true,
      groups: [
        GroupDefinition(oid: "IG_BTZ", name: "Line of bortezomib", items: line),
        GroupDefinition(oid: "IG_BTZC", name: "Cycle", repeating: true, items: cycle),
      ]),
    FormDefinition(
      oid: "F_RESP_V10", name: "Response after a line", repeating: true,
      groups: [GroupDefinition(oid: "IG_RESP", name: "Response", items: response)]),
    FormDefinition(
      oid: "F_HCU_V10", name: "Use of medical resources",
      groups: [
        GroupDefinition(oid: "IG_HCUN", name: "Visits in number", items: visitNumbers),
        GroupDefinition(oid: "IG_HCU", name: "Stay or visit", repeating: true, items: resource),
      ]),
    FormDefinition(
      oid: "F_ADR_V20", name: "Adverse drug reactions",
      groups: [
        GroupDefinition(oid: "IG_ADRQ", name: "Any reaction", items: anyReaction),
        GroupDefinition(oid: "IG_ADR", name: "Reaction", repeating: true, items: reaction),
      ]),
    FormDefinition(
      oid: "F_LAST_V10", name: "Last visit",
      groups: [GroupDefinition(oid: "IG_LAST", name: "Last visit", items: lastVisit)]),
  ]
}
