extension DomainDefinition {
  /// SDTMIG 3.4, 6.1.3.1.
  public static let exposure = DomainDefinition(
    "EX", "Exposure", .interventions,
    structure: """
      One record per protocol-specified study treatment, constant-dosing interval, per \
      subject
      """,
    keys: ["STUDYID", "USUBJID", "EXSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "EXSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "EXGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "EXREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "EXSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "EXLNKID", "Link ID", .permissible, .identifier),
      .init(.text, "EXLNKGRP", "Link Group ID", .permissible, .identifier),
      .init(.text, "EXTRT", "Name of Treatment", .required, .topic),
      .init(.text, "EXCAT", "Category of Treatment", .permissible, .grouping),
      .init(.text, "EXSCAT", "Subcategory of Treatment", .permissible, .grouping),
      .init(.number, "EXDOSE", "Dose", .expected, .record),
      .init(.text, "EXDOSTXT", "Dose Description", .permissible, .record),
      .init(.text, "EXDOSU", "Dose Units", .expected, .variable, codelists: ["C71620"]),
      .init(.text, "EXDOSFRM", "Dose Form", .expected, .variable, codelists: ["C66726"]),
      .init(
        .text, "EXDOSFRQ", "Dosing Frequency per Interval", .permissible, .record,
        codelists: ["C71113"]),
      .init(.text, "EXDOSRGM", "Intended Dose Regimen", .permissible, .record),
      .init(
        .text, "EXROUTE", "Route of Administration", .permissible, .variable, codelists: ["C66729"]),
      .init(.text, "EXLOT", "Lot Number", .permissible, .record),
      .init(
        .text, "EXLOC", "Location of Dose Administration", .permissible, .record,
        codelists: ["C74456"]),
      .init(.text, "EXLAT", "Laterality", .permissible, .variable, codelists: ["C99073"]),
      .init(.text, "EXDIR", "Directionality", .permissible, .variable, codelists: ["C99074"]),
      .init(.text, "EXFAST", "Fasting Status", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "EXADJ", "Reason for Dose Adjustment", .permissible, .record),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing, isListedInGuide: false),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing, isListedInGuide: false),
      .init(
        .number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing,
        isListedInGuide: false),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "EXSTDTC", "Start Date/Time of Treatment", .expected, .timing, format: .dateTime),
      .init(.text, "EXENDTC", "End Date/Time of Treatment", .expected, .timing, format: .dateTime),
      .init(.number, "EXSTDY", "Study Day of Start of Treatment", .permissible, .timing),
      .init(.number, "EXENDY", "Study Day of End of Treatment", .permissible, .timing),
      .init(.text, "EXDUR", "Duration of Treatment", .permissible, .timing, format: .duration),
      .init(.text, "EXTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "EXTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "EXELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "EXTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "EXRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
    ])
}
