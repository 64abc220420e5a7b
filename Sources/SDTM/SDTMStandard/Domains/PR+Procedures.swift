extension DomainDefinition {
  /// SDTMIG 3.4, 6.1.5.
  public static let procedures = DomainDefinition(
    "PR", "Procedures", .interventions,
    structure: "One record per recorded procedure per occurrence per subject",
    keys: ["STUDYID", "USUBJID", "PRSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "PRSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "PRGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "PRSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "PRLNKID", "Link ID", .permissible, .identifier),
      .init(.text, "PRLNKGRP", "Link Group ID", .permissible, .identifier),
      .init(.text, "PRTRT", "Reported Name of Procedure", .required, .topic),
      .init(
        .text, "PRDECOD", "Standardized Procedure Name", .permissible, .synonym,
        codelists: ["C101858"]),
      .init(.text, "PRCAT", "Category", .permissible, .grouping),
      .init(.text, "PRSCAT", "Subcategory", .permissible, .grouping),
      .init(.text, "PRPRESP", "Pre-specified", .permissible, .variable, codelists: ["C66742"]),
      .init(.text, "PROCCUR", "Occurrence", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "PRINDC", "Indication", .permissible, .record),
      .init(.number, "PRDOSE", "Dose", .permissible, .record),
      .init(.text, "PRDOSTXT", "Dose Description", .permissible, .record),
      .init(.text, "PRDOSU", "Dose Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "PRDOSFRM", "Dose Form", .permissible, .variable, codelists: ["C66726"]),
      .init(
        .text, "PRDOSFRQ", "Dosing Frequency per Interval", .permissible, .record,
        codelists: ["C71113"]),
      .init(.text, "PRDOSRGM", "Intended Dose Regimen", .permissible, .record),
      .init(
        .text, "PRROUTE", "Route of Administration", .permissible, .variable, codelists: ["C66729"]),
      .init(.text, "PRLOC", "Location of Procedure", .permissible, .record, codelists: ["C74456"]),
      .init(.text, "PRLAT", "Laterality", .permissible, .variable, codelists: ["C99073"]),
      .init(.text, "PRDIR", "Directionality", .permissible, .variable, codelists: ["C99074"]),
      .init(
        .text, "PRPORTOT", "Portion or Totality", .permissible, .variable, codelists: ["C99075"]),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "PRSTDTC", "Start Date/Time of Procedure", .expected, .timing, format: .dateTime),
      .init(
        .text, "PRENDTC", "End Date/Time of Procedure", .permissible, .timing, format: .dateTime),
      .init(.number, "PRSTDY", "Study Day of Start of Procedure", .permissible, .timing),
      .init(.number, "PRENDY", "Study Day of End of Procedure", .permissible, .timing),
      .init(.text, "PRDUR", "Duration of Procedure", .permissible, .timing, format: .duration),
      .init(.text, "PRTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "PRTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "PRELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "PRTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "PRRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
      .init(
        .text, "PRSTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "PRSTTPT", "Start Reference Time Point", .permissible, .timing),
      .init(
        .text, "PRENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "PRENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
