extension DomainDefinition {
  /// SDTMIG 3.4, 6.3.10.
  public static let diseaseResponse = DomainDefinition(
    "RS", "Disease Response and Clin Classification", .findings,
    structure: """
      One record per response assessment or clinical classification assessment per \
      time point per visit per subject per assessor per medical evaluator
      """,
    keys: ["STUDYID", "USUBJID", "RSSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "RSSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "RSGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "RSREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "RSSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "RSLNKID", "Link ID", .permissible, .identifier),
      .init(.text, "RSLNKGRP", "Link Group ID", .permissible, .identifier),
      .init(.text, "RSTESTCD", "Assessment Short Name", .required, .topic, codelists: ["C96782"]),
      .init(.text, "RSTEST", "Assessment Name", .required, .synonym, codelists: ["C96781"]),
      .init(
        .text, "RSCAT", "Category for Assessment", .expected, .grouping,
        codelists: ["C124298", "C118971"]),
      .init(.text, "RSSCAT", "Subcategory", .permissible, .grouping),
      .init(.text, "RSORRES", "Result or Finding in Original Units", .expected, .result),
      .init(.text, "RSORRESU", "Original Units", .permissible, .variable, codelists: ["C71620"]),
      .init(
        .text, "RSSTRESC", "Character Result/Finding in Std Format", .expected, .result,
        codelists: ["C96785"]),
      .init(.number, "RSSTRESN", "Numeric Result/Finding in Standard Units", .permissible, .result),
      .init(.text, "RSSTRESU", "Standard Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "RSSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "RSREASND", "Reason Not Done", .permissible, .record),
      .init(.text, "RSNAM", "Vendor Name", .permissible, .record),
      .init(
        .text, "RSMETHOD", "Method of Test or Examination", .permissible, .record,
        codelists: ["C158113"]),
      .init(
        .text, "RSLOBXFL", "Last Observation Before Exposure Flag", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "RSBLFL", "Baseline Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "RSDRVFL", "Derived Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "RSEVAL", "Evaluator", .permissible, .record, codelists: ["C78735"]),
      .init(
        .text, "RSEVALID", "Evaluator Identifier", .permissible, .variable, codelists: ["C96777"]),
      .init(
        .text, "RSACPTFL", "Accepted Record Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.number, "VISITNUM", "Visit Number", .expected, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "RSDTC", "Date/Time of Assessment", .expected, .timing, format: .dateTime),
      .init(.number, "RSDY", "Study Day of Assessment", .permissible, .timing),
      .init(.text, "RSTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "RSTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "RSELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "RSTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "RSRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
      .init(
        .text, "RSEVLINT", "Evaluation Interval", .permissible, .timing, format: .durationOrInterval
      ),
      .init(.text, "RSEVINTX", "Evaluation Interval Text", .permissible, .timing),
      .init(
        .text, "RSSTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "RSSTTPT", "Start Reference Time Point", .permissible, .timing),
      .init(
        .text, "RSENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "RSENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
