extension DomainDefinition {
  /// How many variables continue COVAL. The guide names no limit (SDTMIG 3.4, 5.1, assumption 3).
  public static let commentContinuations = 99

  /// SDTMIG 3.4, 5.1.
  public static let comments = DomainDefinition(
    "CO", "Comments", .specialPurpose,
    structure: "One record per comment per subject",
    keys: ["STUDYID", "USUBJID", "COSEQ"],
    variables: commentVariables)

  private static let commentVariables: [VariableDefinition] =
    [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(
        .text, "RDOMAIN", "Related Domain Abbreviation", .permissible, .record,
        codelists: ["C66734"]),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "COSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "IDVAR", "Identifying Variable", .permissible, .record),
      .init(.text, "IDVARVAL", "Identifying Variable Value", .permissible, .record),
      .init(.text, "COREF", "Comment Reference", .permissible, .record),
      .init(.text, "COVAL", "Comment", .required, .topic),
    ]
    + (1...commentContinuations).map {
      .init(.text, "COVAL\($0)", "Comment \($0)", .permissible, .topic, isListedInGuide: false)
    }
    + [
      .init(.text, "COEVAL", "Evaluator", .permissible, .record, codelists: ["C78735"]),
      .init(
        .text, "COEVALID", "Evaluator Identifier", .permissible, .record, codelists: ["C96777"]),
      .init(.text, "CODTC", "Date/Time of Comment", .permissible, .timing, format: .dateTime),
      .init(.number, "CODY", "Study Day of Comment", .permissible, .timing),
    ]
}
