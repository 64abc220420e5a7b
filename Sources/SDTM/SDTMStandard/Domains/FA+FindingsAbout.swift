extension DomainDefinition {
  /// SDTMIG 3.4, 6.4.
  public static let findingsAbout = DomainDefinition(
    "FA", "Findings About Events or Interventions", .findingsAbout,
    structure: "One record per finding, per object, per time point, per visit per subject",
    keys: ["STUDYID", "USUBJID", "FASEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "FASEQ", "Sequence Number", .required, .identifier),
      .init(.text, "FAGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "FASPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(
        .text, "FATESTCD", "Findings About Test Short Name", .required, .topic,
        codelists: ["C101832"]),
      .init(
        .text, "FATEST", "Findings About Test Name", .required, .synonym, codelists: ["C101833"]),
      .init(.text, "FAOBJ", "Object of the Observation", .required, .record),
      .init(.text, "FACAT", "Category for Findings About", .permissible, .grouping),
      .init(.text, "FASCAT", "Subcategory for Findings About", .permissible, .grouping),
      .init(.text, "FAORRES", "Result or Finding in Original Units", .expected, .result),
      .init(.text, "FAORRESU", "Original Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "FASTRESC", "Character Result/Finding in Std Format", .expected, .result),
      .init(.number, "FASTRESN", "Numeric Result/Finding in Standard Units", .permissible, .result),
      .init(.text, "FASTRESU", "Standard Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "FASTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "FAREASND", "Reason Not Performed", .permissible, .record),
      .init(
        .text, "FALOC", "Location of the Finding About", .permissible, .record,
        codelists: ["C74456"]),
      .init(.text, "FALAT", "Laterality", .permissible, .variable, codelists: ["C99073"]),
      .init(
        .text, "FALOBXFL", "Last Observation Before Exposure Flag", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "FABLFL", "Baseline Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "FAEVAL", "Evaluator", .permissible, .record, codelists: ["C78735"]),
      .init(.number, "VISITNUM", "Visit Number", .expected, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "FADTC", "Date/Time of Collection", .expected, .timing, format: .dateTime),
      .init(.number, "FADY", "Study Day of Collection", .permissible, .timing),
    ])
}
