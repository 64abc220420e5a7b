extension DomainDefinition {
  /// SDTMIG 3.4, 6.3.5 (LB).
  public static let laboratoryResults = DomainDefinition(
    "LB", "Laboratory Test Results", .findings,
    structure: "One record per lab test per time point per visit per subject",
    keys: ["STUDYID", "USUBJID", "LBSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "LBSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "LBGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "LBREFID", "Specimen ID", .permissible, .identifier),
      .init(.text, "LBSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(
        .text, "LBTESTCD", "Lab Test or Examination Short Name", .required, .topic,
        codelists: ["C65047"]),
      .init(
        .text, "LBTEST", "Lab Test or Examination Name", .required, .synonym, codelists: ["C67154"]),
      .init(.text, "LBTSTCND", "Test Condition", .permissible, .variable, codelists: ["C181175"]),
      .init(.text, "LBBDAGNT", "Binding Agent", .permissible, .variable),
      .init(
        .text, "LBTSTOPO", "Test Operational Objective", .permissible, .variable,
        codelists: ["C181170"]),
      .init(.text, "LBCAT", "Category for Lab Test", .expected, .grouping),
      .init(.text, "LBSCAT", "Subcategory for Lab Test", .permissible, .grouping),
      .init(.text, "LBORRES", "Result or Finding in Original Units", .expected, .result),
      .init(.text, "LBORRESU", "Original Units", .expected, .variable, codelists: ["C71620"]),
      .init(.text, "LBRESSCL", "Result Scale", .permissible, .record, codelists: ["C177910"]),
      .init(.text, "LBRESTYP", "Result Type", .permissible, .record, codelists: ["C179588"]),
      .init(
        .text, "LBCOLSRT", "Collected Summary Result Type", .permissible, .record,
        codelists: ["C177908"]),
      .init(.text, "LBORNRLO", "Reference Range Lower Limit in Orig Unit", .expected, .variable),
      .init(.text, "LBORNRHI", "Reference Range Upper Limit in Orig Unit", .expected, .variable),
      .init(.text, "LBLLOD", "Lower Limit of Detection", .permissible, .variable),
      .init(
        .text, "LBSTRESC", "Character Result/Finding in Std Format", .expected, .result,
        codelists: ["C102580"]),
      .init(.number, "LBSTRESN", "Numeric Result/Finding in Standard Units", .expected, .result),
      .init(.text, "LBSTRESU", "Standard Units", .expected, .variable, codelists: ["C71620"]),
      .init(.number, "LBSTNRLO", "Reference Range Lower Limit-Std Units", .expected, .variable),
      .init(.number, "LBSTNRHI", "Reference Range Upper Limit-Std Units", .expected, .variable),
      .init(.text, "LBSTNRC", "Reference Range for Char Rslt-Std Units", .permissible, .variable),
      .init(
        .text, "LBNRIND", "Reference Range Indicator", .expected, .variable, codelists: ["C78736"]),
      .init(.text, "LBSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "LBREASND", "Reason Test Not Done", .permissible, .record),
      .init(.text, "LBNAM", "Vendor Name", .permissible, .record),
      .init(.text, "LBLOINC", "LOINC Code", .permissible, .synonym, format: .loinc),
      .init(.text, "LBSPEC", "Specimen Type", .permissible, .record, codelists: ["C78734"]),
      .init(.text, "LBSPCCND", "Specimen Condition", .permissible, .record, codelists: ["C78733"]),
      .init(
        .text, "LBSPCUFL", "Specimen Usability for the Test", .permissible, .record,
        codelists: ["C66742"]),
      .init(
        .text, "LBMETHOD", "Method of Test or Examination", .permissible, .record,
        codelists: ["C85492"]),
      .init(.text, "LBANMETH", "Analysis Method", .permissible, .record, codelists: ["C160922"]),
      .init(
        .text, "LBTMTHSN", "Test Method Sensitivity", .permissible, .record, codelists: ["C179589"]),
      .init(
        .text, "LBLOBXFL", "Last Observation Before Exposure Flag", .expected, .record,
        codelists: ["C66742"]),
      .init(.text, "LBBLFL", "Baseline Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "LBFAST", "Fasting Status", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "LBDRVFL", "Derived Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "LBTOX", "Toxicity", .permissible, .variable),
      .init(.text, "LBTOXGR", "Standard Toxicity Grade", .permissible, .record),
      .init(
        .text, "LBCLSIG", "Clinically Significant, Collected", .permissible, .record,
        codelists: ["C66742"]),
      .init(.number, "VISITNUM", "Visit Number", .expected, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "LBDTC", "Date/Time of Specimen Collection", .expected, .timing, format: .dateTime),
      .init(
        .text, "LBENDTC", "End Date/Time of Specimen Collection", .permissible, .timing,
        format: .dateTime),
      .init(.number, "LBDY", "Study Day of Specimen Collection", .permissible, .timing),
      .init(.number, "LBENDY", "Study Day of End of Observation", .permissible, .timing),
      .init(.text, "LBTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "LBTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "LBELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "LBTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "LBRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
      .init(.text, "LBPTFL", "Point in Time Flag", .permissible, .timing, codelists: ["C66742"]),
      .init(.text, "LBPDUR", "Planned Duration", .permissible, .timing, format: .duration),
    ])
}
