extension DomainDefinition {
  /// SDTMIG 3.4, 7.2.2.
  public static let trialElements = DomainDefinition(
    "TE", "Trial Elements", .trialDesign,
    structure: "One record per planned Element",
    keys: ["STUDYID", "ETCD"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "ETCD", "Element Code", .required, .topic),
      .init(.text, "ELEMENT", "Description of Element", .required, .synonym),
      .init(.text, "TESTRL", "Rule for Start of Element", .required, .rule),
      .init(.text, "TEENRL", "Rule for End of Element", .permissible, .rule),
      .init(
        .text, "TEDUR", "Planned Duration of Element", .permissible, .timing, format: .duration),
    ])
}
