extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.4.
  public static let disposition = DomainDefinition(
    "DS", "Disposition", .events,
    structure: "One record per disposition status or protocol milestone per subject",
    keys: ["STUDYID", "USUBJID", "DSSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "DSSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "DSGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "DSREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "DSSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "DSTERM", "Reported Term for the Disposition Event", .required, .topic),
      .init(
        .text, "DSDECOD", "Standardized Disposition Term", .required, .synonym,
        codelists: ["C66727", "C114118", "C150811"]),
      .init(
        .text, "DSCAT", "Category for Disposition Event", .expected, .grouping,
        codelists: ["C74558"]),
      .init(
        .text, "DSSCAT", "Subcategory for Disposition Event", .permissible, .grouping,
        codelists: ["C170443"]),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing, isListedInGuide: false),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing, isListedInGuide: false),
      .init(
        .number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing,
        isListedInGuide: false),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "DSDTC", "Date/Time of Collection", .permissible, .timing, format: .dateTime),
      .init(
        .text, "DSSTDTC", "Start Date/Time of Disposition Event", .expected, .timing,
        format: .dateTime),
      .init(.number, "DSDY", "Study Day of Collection", .permissible, .timing),
      .init(.number, "DSSTDY", "Study Day of Start of Disposition Event", .expected, .timing),
    ])
}
