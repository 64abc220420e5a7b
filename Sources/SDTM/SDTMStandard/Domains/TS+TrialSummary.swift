extension DomainDefinition {
  /// SDTMIG 3.4, 7.4.2.
  public static let trialSummary = DomainDefinition(
    "TS", "Trial Summary", .trialDesign,
    structure: "One record per trial summary parameter value",
    keys: ["STUDYID", "TSPARMCD", "TSSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.number, "TSSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "TSGRPID", "Group ID", .permissible, .identifier),
      .init(
        .text, "TSPARMCD", "Trial Summary Parameter Short Name", .required, .topic,
        codelists: ["C66738"]),
      .init(.text, "TSPARM", "Trial Summary Parameter", .required, .synonym, codelists: ["C67152"]),
      .init(.text, "TSVAL", "Parameter Value", .expected, .result),
      .init(
        .text, "TSVALNF", "Parameter Value Null Flavor", .permissible, .result, format: .nullFlavor),
      .init(.text, "TSVALCD", "Parameter Value Code", .expected, .result),
      .init(
        .text, "TSVCDREF", "Name of the Reference Terminology", .expected, .result,
        codelists: ["C66788"]),
      .init(.text, "TSVCDVER", "Version of the Reference Terminology", .expected, .result),
    ])
}
