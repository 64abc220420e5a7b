extension DomainDefinition {
  /// SDTMIG 3.4, 7.4.1.
  public static let trialCriteria = DomainDefinition(
    "TI", "Trial Inclusion/Exclusion Criteria", .trialDesign,
    structure: "One record per I/E criterion",
    keys: ["STUDYID", "IETESTCD"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "IETESTCD", "Incl/Excl Criterion Short Name", .required, .topic),
      .init(.text, "IETEST", "Inclusion/Exclusion Criterion", .required, .synonym),
      .init(
        .text, "IECAT", "Inclusion/Exclusion Category", .required, .grouping, codelists: ["C66797"]),
      .init(.text, "IESCAT", "Inclusion/Exclusion Subcategory", .permissible, .grouping),
      .init(.text, "TIRL", "Inclusion/Exclusion Criterion Rule", .permissible, .rule),
      .init(.text, "TIVERS", "Protocol Criteria Versions", .permissible, .record),
    ])
}
