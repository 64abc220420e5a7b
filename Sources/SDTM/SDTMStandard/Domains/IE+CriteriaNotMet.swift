extension DomainDefinition {
  /// SDTMIG 3.4, 6.3.4.
  public static let criteriaNotMet = DomainDefinition(
    "IE", "Inclusion/Exclusion Criteria Not Met", .findings,
    structure: "One record per inclusion/exclusion criterion not met per subject",
    keys: ["STUDYID", "USUBJID", "IESEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "IESEQ", "Sequence Number", .required, .identifier),
      .init(.text, "IESPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "IETESTCD", "Inclusion/Exclusion Criterion Short Name", .required, .topic),
      .init(.text, "IETEST", "Inclusion/Exclusion Criterion", .required, .synonym),
      .init(
        .text, "IECAT", "Inclusion/Exclusion Category", .required, .grouping, codelists: ["C66797"]),
      .init(.text, "IESCAT", "Inclusion/Exclusion Subcategory", .permissible, .grouping),
      .init(
        .text, "IEORRES", "I/E Criterion Original Result", .required, .result, codelists: ["C66742"]
      ),
      .init(
        .text, "IESTRESC", "I/E Criterion Result in Std Format", .required, .result,
        codelists: ["C66742"]),
      .init(.number, "VISITNUM", "Visit Number", .permissible, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "IEDTC", "Date/Time of Collection", .permissible, .timing, format: .dateTime),
      .init(.number, "IEDY", "Study Day of Collection", .permissible, .timing),
    ])
}
