extension DomainDefinition {
  /// SDTMIG 3.4, 6.3.2.
  public static let deathDetails = DomainDefinition(
    "DD", "Death Details", .findings,
    structure: "One record per finding per subject",
    keys: ["STUDYID", "USUBJID", "DDSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "DDSEQ", "Sequence Number", .required, .identifier),
      .init(
        .text, "DDTESTCD", "Death Detail Assessment Short Name", .required, .topic,
        codelists: ["C116108"]),
      .init(
        .text, "DDTEST", "Death Detail Assessment Name", .required, .synonym, codelists: ["C116107"]
      ),
      .init(.text, "DDORRES", "Result or Finding as Collected", .expected, .result),
      .init(.text, "DDSTRESC", "Character Result/Finding in Std Format", .expected, .result),
      .init(.text, "DDRESCAT", "Result Category", .permissible, .variable),
      .init(.text, "DDEVAL", "Evaluator", .permissible, .record, codelists: ["C78735"]),
      .init(.text, "DDDTC", "Date/Time of Collection", .expected, .timing, format: .dateTime),
      .init(.number, "DDDY", "Study Day of Collection", .permissible, .timing),
    ])
}
