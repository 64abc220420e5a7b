extension DomainDefinition {
  /// SDTMIG 3.4, 7.2.1.
  public static let trialArms = DomainDefinition(
    "TA", "Trial Arms", .trialDesign,
    structure: "One record per planned Element per Arm",
    keys: ["STUDYID", "ARMCD", "TAETORD"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "ARMCD", "Planned Arm Code", .required, .topic),
      .init(.text, "ARM", "Description of Planned Arm", .required, .synonym),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .required, .timing),
      .init(.text, "ETCD", "Element Code", .required, .record),
      .init(.text, "ELEMENT", "Description of Element", .permissible, .synonym),
      .init(.text, "TABRANCH", "Branch", .expected, .rule),
      .init(.text, "TATRANS", "Transition Rule", .expected, .rule),
      .init(.text, "EPOCH", "Epoch", .required, .timing, codelists: ["C99079"]),
    ])
}
