extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.1.
  public static let adverseEvents = DomainDefinition(
    "AE", "Adverse Events", .events,
    structure: "One record per adverse event per subject",
    keys: ["STUDYID", "USUBJID", "AESEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.text, "SPDEVID", "Sponsor Device Identifier", .permissible, .identifier),
      .init(.number, "AESEQ", "Sequence Number", .required, .identifier),
      .init(.text, "AEGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "AEREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "AESPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "AETERM", "Reported Term for the Adverse Event", .required, .topic),
      .init(.text, "AEMODIFY", "Modified Reported Term", .permissible, .synonym),
      .init(.text, "AELLT", "Lowest Level Term", .expected, .variable, format: .medDRA),
      .init(.number, "AELLTCD", "Lowest Level Term Code", .expected, .variable, format: .medDRA),
      .init(.text, "AEDECOD", "Dictionary-Derived Term", .required, .synonym, format: .medDRA),
      .init(.number, "AEPTCD", "Preferred Term Code", .expected, .variable, format: .medDRA),
      .init(.text, "AEHLT", "High Level Term", .expected, .variable, format: .medDRA),
      .init(.number, "AEHLTCD", "High Level Term Code", .expected, .variable, format: .medDRA),
      .init(.text, "AEHLGT", "High Level Group Term", .expected, .variable, format: .medDRA),
      .init(
        .number, "AEHLGTCD", "High Level Group Term Code", .expected, .variable, format: .medDRA),
      .init(.text, "AECAT", "Category for Adverse Event", .permissible, .grouping),
      .init(.text, "AESCAT", "Subcategory for Adverse Event", .permissible, .grouping),
      .init(
        .text, "AEPRESP", "Pre-Specified Adverse Event", .permissible, .variable,
        codelists: ["C66742"]),
      .init(.text, "AEBODSYS", "Body System or Organ Class", .expected, .record),
      .init(
        .number, "AEBDSYCD", "Body System or Organ Class Code", .expected, .variable,
        format: .medDRA),
      .init(.text, "AESOC", "Primary System Organ Class", .expected, .variable, format: .medDRA),
      .init(
        .number, "AESOCCD", "Primary System Organ Class Code", .expected, .variable, format: .medDRA
      ),
      .init(.text, "AELOC", "Location of Event", .permissible, .record, codelists: ["C74456"]),
      .init(.text, "AESEV", "Severity/Intensity", .permissible, .record, codelists: ["C66769"]),
      .init(.text, "AESER", "Serious Event", .expected, .record, codelists: ["C66742"]),
      .init(
        .text, "AEACN", "Action Taken with Study Treatment", .expected, .record,
        codelists: ["C66767"]),
      .init(.text, "AEACNOTH", "Other Action Taken", .permissible, .record),
      .init(
        .text, "AEACNDEV", "Action Taken with Device", .permissible, .record, codelists: ["C111110"]
      ),
      .init(.text, "AEREL", "Causality", .expected, .record),
      .init(.text, "AERLDEV", "Relationship of Event to Device", .permissible, .record),
      .init(.text, "AERELNST", "Relationship to Non-Study Treatment", .permissible, .record),
      .init(.text, "AEPATT", "Pattern of Adverse Event", .permissible, .record),
      .init(
        .text, "AEOUT", "Outcome of Adverse Event", .permissible, .record, codelists: ["C66768"]),
      .init(.text, "AESCAN", "Involves Cancer", .permissible, .record, codelists: ["C66742"]),
      .init(
        .text, "AESCONG", "Congenital Anomaly or Birth Defect", .permissible, .record,
        codelists: ["C66742"]),
      .init(
        .text, "AESDISAB", "Persist or Signif Disability/Incapacity", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "AESDTH", "Results in Death", .permissible, .record, codelists: ["C66742"]),
      .init(
        .text, "AESHOSP", "Requires or Prolongs Hospitalization", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "AESLIFE", "Is Life Threatening", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "AESOD", "Occurred with Overdose", .permissible, .record, codelists: ["C66742"]),
      .init(
        .text, "AESMIE", "Other Medically Important Serious Event", .permissible, .record,
        codelists: ["C66742"]),
      .init(
        .text, "AESINTV", "Needs Intervention to Prevent Impairment", .permissible, .record,
        codelists: ["C66742"]),
      .init(
        .text, "AEUNANT", "Unanticipated Adverse Device Effect", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "AERLPRT", "Rel of AE to Non-Dev-Rel Study Activity", .permissible, .record),
      .init(.text, "AERLPRC", "Rel of AE to Device-Related Procedure", .permissible, .record),
      .init(
        .text, "AECONTRT", "Concomitant or Additional Trtmnt Given", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "AETOXGR", "Standard Toxicity Grade", .permissible, .record),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "AESTDTC", "Start Date/Time of Adverse Event", .expected, .timing, format: .dateTime),
      .init(
        .text, "AEENDTC", "End Date/Time of Adverse Event", .expected, .timing, format: .dateTime),
      .init(.number, "AESTDY", "Study Day of Start of Adverse Event", .permissible, .timing),
      .init(.number, "AEENDY", "Study Day of End of Adverse Event", .permissible, .timing),
      .init(.text, "AEDUR", "Duration of Adverse Event", .permissible, .timing, format: .duration),
      .init(
        .text, "AEENRF", "End Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "AEENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "AEENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
