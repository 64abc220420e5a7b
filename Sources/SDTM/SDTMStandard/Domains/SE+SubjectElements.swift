extension DomainDefinition {
  /// SDTMIG 3.4, 5.3.
  public static let subjectElements = DomainDefinition(
    "SE", "Subject Elements", .specialPurpose,
    structure: "One record per actual Element per subject",
    keys: ["STUDYID", "USUBJID", "SESEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "SESEQ", "Sequence Number", .required, .identifier),
      .init(.text, "ETCD", "Element Code", .required, .topic),
      .init(.text, "ELEMENT", "Description of Element", .permissible, .synonym),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "SESTDTC", "Start Date/Time of Element", .required, .timing, format: .dateTime),
      .init(.text, "SEENDTC", "End Date/Time of Element", .expected, .timing, format: .dateTime),
      .init(.number, "SESTDY", "Study Day of Start of Element", .permissible, .timing),
      .init(.number, "SEENDY", "Study Day of End of Element", .permissible, .timing),
      .init(.text, "SEUPDES", "Description of Unplanned Element", .permissible, .synonym),
    ])
}
