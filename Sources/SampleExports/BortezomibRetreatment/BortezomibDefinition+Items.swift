// The items of the forms, in their order on the page.

extension BortezomibRetreatment {
  static let visit = [
    ItemDefinition("I_VISIT_DATE", "Date of data collection", .date),
    ItemDefinition("I_VISIT_ICREQ", "Do local rules ask for consent?", length: 1, codes: "CL_NY"),
    ItemDefinition("I_VISIT_ICDATE", "Date of consent", .date),
  ]

  static let criteria: [(oid: String, text: String)] = [
    ("I_ELIG_IC01", "Inclusion: 18 years or older"),
    ("I_ELIG_IC02", "Inclusion: partial response or better to first-line bortezomib"),
    ("I_ELIG_IC03", "Inclusion: 6 months or more without treatment after it"),
    ("I_ELIG_IC04", "Inclusion: 3 cycles or more of bortezomib again"),
    ("I_ELIG_EC01", "Exclusion: in a trial of another drug during retreatment"),
    ("I_ELIG_EC02", "Exclusion: bortezomib as maintenance only"),
  ]
  static let eligibility = criteria.map { ItemDefinition($0.oid, $0.text, .boolean) }

  static let demography = [
    ItemDefinition("I_DEMOG_BIRTH", "Date of birth, as far as local rules allow", .partialDate),
    ItemDefinition("I_DEMOG_SEX", "Sex", length: 1, codes: "CL_SEX"),
    ItemDefinition("I_DEMOG_RACE", "Race", length: 10, codes: "CL_RACE"),
    ItemDefinition("I_DEMOG_COUNTRY", "Country", length: 3, codes: "CL_COUNTRY"),
    ItemDefinition("I_DEMOG_HEIGHT", "Height", .float, length: 5, units: ["MU_CM", "MU_IN"]),
    ItemDefinition("I_DEMOG_WEIGHT", "Weight", .float, length: 5, units: ["MU_KG", "MU_LB"]),
    ItemDefinition("I_DEMOG_ECOG", "ECOG at retreatment", .integer, length: 1),
  ]

  static let riskFactor = [
    ItemDefinition("I_RISK_CODE", "Risk factor", length: 8, codes: "CL_RISK"),
    ItemDefinition("I_RISK_PRESENT", "Present", length: 1, codes: "CL_NYU"),
    ItemDefinition("I_RISK_SINCE", "Since", .partialDate),
  ]

  static let myeloma = [
    ItemDefinition("I_MM_DIAG", "Date of diagnosis", .partialDate),
    ItemDefinition("I_MM_ISS", "ISS stage", .integer, length: 1, codes: "CL_ISS"),
    ItemDefinition("I_MM_DS", "Durie-Salmon stage", length: 4),
    ItemDefinition("I_MM_TYPE", "Heavy chain", length: 5, codes: "CL_HEAVY"),
    ItemDefinition("I_MM_LIGHT", "Light chain", length: 1, codes: "CL_LIGHT"),
    ItemDefinition("I_MM_BONE", "Bone lesions", .integer, length: 2),
    ItemDefinition(
      "I_MM_SCT", "Stem cell transplantation in first line", length: 1, codes: "CL_NY"),
    ItemDefinition("I_MM_CYTO", "Cytogenetics", length: 200),
    ItemDefinition("I_MM_XLOCAL", "Number in the laboratory's own files", length: 20),
  ]

  static let line = [
    ItemDefinition("I_BTZ_LINE", "Line", .integer, length: 1),
    ItemDefinition("I_BTZ_START", "First dose", .partialDate),
    ItemDefinition("I_BTZ_STOP", "Last dose", .partialDate),
    ItemDefinition("I_BTZ_CYCLES", "Cycles", .integer, length: 2),
    ItemDefinition("I_BTZ_DOSE", "Dose at start", .float, length: 4, units: ["MU_MGM2"]),
    ItemDefinition("I_BTZ_ROUTE", "Route", length: 2, codes: "CL_ROUTE"),
    ItemDefinition("I_BTZ_SCHED", "Schedule", length: 40),
    ItemDefinition(
      "I_BTZ_COMBO", "Given with (several, with commas)", length: 20, codes: "CL_COMBO"),
    ItemDefinition("I_BTZ_STOPWHY", "Why stopped", .integer, length: 1, codes: "CL_STOP"),
    ItemDefinition("I_BTZ_NOTE", "Remarks", length: 600),
  ]

  static let cycle = [
    ItemDefinition("I_BTZC_CYCLE", "Cycle", .integer, length: 2),
    ItemDefinition("I_BTZC_START", "First dose of the cycle", .partialDate),
    ItemDefinition("I_BTZC_END", "Last dose of the cycle", .partialDate),
    ItemDefinition("I_BTZC_DOSE", "Dose per administration", .float, length: 4, units: ["MU_MGM2"]),
    ItemDefinition("I_BTZC_NUM", "Administrations", .integer, length: 1),
    ItemDefinition("I_BTZC_CHG", "Change of dose", length: 9, codes: "CL_CHG"),
    ItemDefinition("I_BTZC_WHY", "Why changed", length: 60),
  ]

  static let response = [
    ItemDefinition("I_RESP_LINE", "Line", .integer, length: 1),
    ItemDefinition("I_RESP_BEST", "Best response", .integer, length: 1, codes: "CL_RESP"),
    ItemDefinition("I_RESP_DATE", "Date of it", .partialDate),
    ItemDefinition("I_RESP_CRIT", "Criteria", length: 8, codes: "CL_CRIT"),
    ItemDefinition(
      "I_RESP_MPROT", "M-protein at best response", .float, length: 5, units: ["MU_GL", "MU_GDL"]),
    ItemDefinition("I_RESP_PD", "Progression after it", length: 1, codes: "CL_NYU"),
    ItemDefinition("I_RESP_PDDATE", "Date of progression", .partialDate),
  ]

  static let visitNumbers = [
    ItemDefinition("I_HCUN_OUT", "Outpatient visits during retreatment", .integer, length: 3),
    ItemDefinition("I_HCUN_HOME", "Visits by a nurse at home", .integer, length: 3),
  ]

  static let resource = [
    ItemDefinition("I_HCU_TYPE", "Kind", length: 4, codes: "CL_HCU"),
    ItemDefinition("I_HCU_START", "Start", .partialDate),
    ItemDefinition("I_HCU_END", "End", .partialDate),
    ItemDefinition("I_HCU_DAYS", "Days", .integer, length: 3, units: ["MU_DAY"]),
    ItemDefinition("I_HCU_REASON", "Reason", length: 200),
  ]

  static let anyReaction = [
    ItemDefinition("I_ADR_ANY", "Any adverse drug reaction", length: 1, codes: "CL_NY")
  ]

  static let reaction = [
    ItemDefinition("I_ADR_TERM", "Reaction, as reported", length: 600),
    ItemDefinition("I_ADR_WORD", "Reaction, in the study's words", length: 60),
    ItemDefinition("I_ADR_START", "Start", .partialDatetime),
    ItemDefinition("I_ADR_END", "End", .partialDate),
    ItemDefinition("I_ADR_ONGO", "Ongoing", .boolean),
    ItemDefinition("I_ADR_GRADE", "Grade (CTCAE)", .integer, length: 1),
    ItemDefinition("I_ADR_SER", "Serious", length: 1, codes: "CL_NY"),
    ItemDefinition(
      "I_ADR_SERWHY", "Why serious (several, with commas)", length: 12, codes: "CL_SERWHY"),
    ItemDefinition("I_ADR_REL", "Causality", length: 5, codes: "CL_REL"),
    ItemDefinition("I_ADR_ACTION", "Action with bortezomib", .integer, length: 1, codes: "CL_ACN"),
    ItemDefinition("I_ADR_OUT", "Outcome", .integer, length: 1, codes: "CL_OUT"),
    ItemDefinition("I_ADR_CYCLE", "Cycle of retreatment", .integer, length: 2),
  ]

  static let lastVisit = [
    ItemDefinition("I_LAST_DATE", "Date of the last visit", .partialDate),
    ItemDefinition("I_LAST_STATUS", "Status", length: 5, codes: "CL_STATUS"),
    ItemDefinition("I_LAST_DEATH", "Date of death", .partialDate),
    ItemDefinition("I_LAST_CAUSE", "Cause of death", length: 100),
  ]
}
