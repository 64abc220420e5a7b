extension DomainDefinition {
  /// The dataset that holds what a domain has no variable for (SDTMIG 3.4, 8.4).
  public static func supplemental(to domain: DomainDefinition) -> DomainDefinition {
    DomainDefinition(
      "SUPP\(domain.name)", "Supplemental Qualifiers for \(domain.name)", .relationship,
      structure: "One record per supplemental qualifier per related parent domain record(s)",
      keys: ["STUDYID", "RDOMAIN", "USUBJID", "IDVAR", "IDVARVAL", "QNAM"], parent: domain.name,
      variables: supplementalVariables)
  }

  private static let supplementalVariables: [VariableDefinition] = [
    .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
    .init(
      .text, "RDOMAIN", "Related Domain Abbreviation", .required, .identifier, codelists: ["C66734"]
    ),
    .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
    .init(.text, "IDVAR", "Identifying Variable", .expected, .identifier),
    .init(.text, "IDVARVAL", "Identifying Variable Value", .expected, .identifier),
    .init(.text, "QNAM", "Qualifier Variable Name", .required, .topic),
    .init(.text, "QLABEL", "Qualifier Variable Label", .required, .synonym),
    .init(.text, "QVAL", "Data Value", .required, .result),
    .init(.text, "QORIG", "Origin", .required, .record),
    .init(.text, "QEVAL", "Evaluator", .expected, .record, codelists: ["C78735"]),
  ]
}
