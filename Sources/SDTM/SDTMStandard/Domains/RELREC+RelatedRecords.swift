extension DomainDefinition {
  /// SDTMIG 3.4, 8.2.
  public static let relatedRecords = DomainDefinition(
    "RELREC", "Related Records", .relationship,
    structure: "One record per related record, group of records or dataset",
    keys: ["STUDYID", "RDOMAIN", "USUBJID", "IDVAR", "IDVARVAL", "RELID"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(
        .text, "RDOMAIN", "Related Domain Abbreviation", .required, .identifier,
        codelists: ["C66734"]),
      .init(.text, "USUBJID", "Unique Subject Identifier", .expected, .identifier),
      .init(.text, "IDVAR", "Identifying Variable", .required, .identifier),
      .init(.text, "IDVARVAL", "Identifying Variable Value", .expected, .identifier),
      .init(.text, "RELTYPE", "Relationship Type", .expected, .record, codelists: ["C78737"]),
      .init(.text, "RELID", "Relationship Identifier", .required, .record),
    ])
}
