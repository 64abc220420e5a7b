extension DomainDefinition {
  /// SDTMIG 3.4, 6.3 (QS).
  public static let questionnaires = DomainDefinition(
    "QS", "Questionnaires", .findings,
    structure: """
      One record per questionnaire per question per time point per visit per subject
      """,
    keys: ["STUDYID", "USUBJID", "QSSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "QSSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "QSGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "QSSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "QSTESTCD", "Question Short Name", .required, .topic),
      .init(.text, "QSTEST", "Question Name", .required, .synonym),
      .init(.text, "QSCAT", "Category of Question", .required, .grouping, codelists: ["C100129"]),
      .init(.text, "QSSCAT", "Subcategory for Question", .permissible, .grouping),
      .init(.text, "QSORRES", "Finding in Original Units", .expected, .result),
      .init(.text, "QSORRESU", "Original Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "QSSTRESC", "Character Result/Finding in Std Format", .expected, .result),
      .init(.number, "QSSTRESN", "Numeric Finding in Standard Units", .permissible, .result),
      .init(.text, "QSSTRESU", "Standard Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "QSSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "QSREASND", "Reason Not Performed", .permissible, .record),
      .init(
        .text, "QSMETHOD", "Method of Test or Examination", .permissible, .record,
        codelists: ["C158113"]),
      .init(
        .text, "QSLOBXFL", "Last Observation Before Exposure Flag", .expected, .record,
        codelists: ["C66742"]),
      .init(.text, "QSBLFL", "Baseline Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "QSDRVFL", "Derived Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.number, "VISITNUM", "Visit Number", .expected, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "QSDTC", "Date/Time of Finding", .expected, .timing, format: .dateTime),
      .init(.number, "QSDY", "Study Day of Finding", .permissible, .timing),
      .init(.text, "QSTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "QSTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "QSELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "QSTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "QSRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
      .init(
        .text, "QSEVLINT", "Evaluation Interval", .permissible, .timing, format: .durationOrInterval
      ),
      .init(.text, "QSEVINTX", "Evaluation Interval Text", .permissible, .timing),
    ])
}
