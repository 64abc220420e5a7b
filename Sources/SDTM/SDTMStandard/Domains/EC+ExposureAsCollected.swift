extension DomainDefinition {
  /// SDTMIG 3.4, 6.1.3.2.
  public static let exposureAsCollected = DomainDefinition(
    "EC", "Exposure as Collected", .interventions,
    structure: """
      One record per protocol-specified study treatment, collected-dosing interval, per \
      subject, per mood
      """,
    keys: ["STUDYID", "USUBJID", "ECSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "ECSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "ECGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "ECREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "ECSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "ECLNKID", "Link ID", .permissible, .identifier),
      .init(.text, "ECLNKGRP", "Link Group ID", .permissible, .identifier),
      .init(.text, "ECTRT", "Name of Treatment", .required, .topic),
      .init(.text, "ECMOOD", "Mood", .permissible, .record, codelists: ["C125923"]),
      .init(.text, "ECCAT", "Category of Treatment", .permissible, .grouping),
      .init(.text, "ECSCAT", "Subcategory of Treatment", .permissible, .grouping),
      .init(.text, "ECPRESP", "Pre-Specified", .permissible, .variable, codelists: ["C66742"]),
      .init(.text, "ECOCCUR", "Occurrence", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "ECREASOC", "Reason for Occur Value", .permissible, .record),
      .init(.number, "ECDOSE", "Dose", .expected, .record),
      .init(.text, "ECDOSTXT", "Dose Description", .permissible, .record),
      .init(.text, "ECDOSU", "Dose Units", .expected, .variable, codelists: ["C71620"]),
      .init(.text, "ECDOSFRM", "Dose Form", .expected, .variable, codelists: ["C66726"]),
      .init(
        .text, "ECDOSFRQ", "Dosing Frequency per Interval", .permissible, .record,
        codelists: ["C71113"]),
      .init(.number, "ECDOSTOT", "Total Daily Dose", .permissible, .record),
      .init(.text, "ECDOSRGM", "Intended Dose Regimen", .permissible, .record),
      .init(
        .text, "ECROUTE", "Route of Administration", .permissible, .variable, codelists: ["C66729"]),
      .init(.text, "ECLOT", "Lot Number", .permissible, .record),
      .init(
        .text, "ECLOC", "Location of Dose Administration", .permissible, .record,
        codelists: ["C74456"]),
      .init(.text, "ECLAT", "Laterality", .permissible, .variable, codelists: ["C99073"]),
      .init(.text, "ECDIR", "Directionality", .permissible, .variable, codelists: ["C99074"]),
      .init(
        .text, "ECPORTOT", "Portion or Totality", .permissible, .variable, codelists: ["C99075"]),
      .init(.text, "ECFAST", "Fasting Status", .permissible, .record, codelists: ["C66742"]),
      .init(.number, "ECPSTRG", "Pharmaceutical Strength", .permissible, .record),
      .init(
        .text, "ECPSTRGU", "Pharmaceutical Strength Units", .permissible, .variable,
        codelists: ["C71620"]),
      .init(.text, "ECADJ", "Reason for Dose Adjustment", .permissible, .record),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing, isListedInGuide: false),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing, isListedInGuide: false),
      .init(
        .number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing,
        isListedInGuide: false),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "ECSTDTC", "Start Date/Time of Treatment", .expected, .timing, format: .dateTime),
      .init(.text, "ECENDTC", "End Date/Time of Treatment", .expected, .timing, format: .dateTime),
      .init(.number, "ECSTDY", "Study Day of Start of Treatment", .permissible, .timing),
      .init(.number, "ECENDY", "Study Day of End of Treatment", .permissible, .timing),
      .init(.text, "ECDUR", "Duration of Treatment", .permissible, .timing, format: .duration),
      .init(.text, "ECTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "ECTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "ECELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "ECTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "ECRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
    ])
}
