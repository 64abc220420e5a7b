extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.7.
  public static let protocolDeviations = DomainDefinition(
    "DV", "Protocol Deviations", .events,
    structure: "One record per protocol deviation per subject",
    keys: ["STUDYID", "USUBJID", "DVSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "DVSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "DVREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "DVSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "DVTERM", "Protocol Deviation Term", .required, .topic),
      .init(.text, "DVDECOD", "Protocol Deviation Coded Term", .permissible, .synonym),
      .init(.text, "DVCAT", "Category for Protocol Deviation", .permissible, .grouping),
      .init(.text, "DVSCAT", "Subcategory for Protocol Deviation", .permissible, .grouping),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing, isListedInGuide: false),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing, isListedInGuide: false),
      .init(
        .number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing,
        isListedInGuide: false),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "DVSTDTC", "Start Date/Time of Deviation", .permissible, .timing, format: .dateTime),
      .init(
        .text, "DVENDTC", "End Date/Time of Deviation", .permissible, .timing, format: .dateTime),
      .init(.number, "DVSTDY", "Study Day of Start of Deviation Event", .permissible, .timing),
      .init(.number, "DVENDY", "Study Day of End of Deviation Event", .permissible, .timing),
    ])
}
