extension DomainDefinition {
  /// SDTMIG 3.4, 7.3.1.
  public static let trialVisits = DomainDefinition(
    "TV", "Trial Visits", .trialDesign,
    structure: "One record per planned Visit per Arm",
    keys: ["STUDYID", "ARMCD", "VISITNUM"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.number, "VISITNUM", "Visit Number", .required, .topic),
      .init(.text, "VISIT", "Visit Name", .required, .synonym),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.text, "ARMCD", "Planned Arm Code", .expected, .record),
      .init(.text, "ARM", "Description of Planned Arm", .permissible, .synonym),
      .init(.text, "TVSTRL", "Visit Start Rule", .required, .rule),
      .init(.text, "TVENRL", "Visit End Rule", .permissible, .rule),
    ])
}
