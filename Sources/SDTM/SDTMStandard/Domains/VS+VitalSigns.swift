extension DomainDefinition {
  /// SDTMIG 3.4, 6.3 (VS).
  public static let vitalSigns = DomainDefinition(
    "VS", "Vital Signs", .findings,
    structure: "One record per vital sign measurement per time point per visit per subject",
    keys: ["STUDYID", "USUBJID", "VSSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "VSSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "VSGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "VSSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(
        .text, "VSTESTCD", "Vital Signs Test Short Name", .required, .topic, codelists: ["C66741"]),
      .init(.text, "VSTEST", "Vital Signs Test Name", .required, .synonym, codelists: ["C67153"]),
      .init(.text, "VSCAT", "Category for Vital Signs", .permissible, .grouping),
      .init(.text, "VSSCAT", "Subcategory for Vital Signs", .permissible, .grouping),
      .init(
        .text, "VSPOS", "Vital Signs Position of Subject", .permissible, .record,
        codelists: ["C71148"]),
      .init(.text, "VSORRES", "Result or Finding in Original Units", .expected, .result),
      .init(.text, "VSORRESU", "Original Units", .expected, .variable, codelists: ["C66770"]),
      .init(
        .text, "VSORNRLO", "Reference Range Lower Limit in Orig Unit", .permissible, .variable,
        isListedInGuide: false),
      .init(
        .text, "VSORNRHI", "Reference Range Upper Limit in Orig Unit", .permissible, .variable,
        isListedInGuide: false),
      .init(.text, "VSSTRESC", "Character Result/Finding in Std Format", .expected, .result),
      .init(.number, "VSSTRESN", "Numeric Result/Finding in Standard Units", .expected, .result),
      .init(.text, "VSSTRESU", "Standard Units", .expected, .variable, codelists: ["C66770"]),
      .init(
        .text, "VSNRIND", "Normal/Reference Range Indicator", .permissible, .variable,
        codelists: ["C78736"], isListedInGuide: false),
      .init(.text, "VSSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "VSREASND", "Reason Not Performed", .permissible, .record),
      .init(
        .text, "VSLOC", "Location of Vital Signs Measurement", .permissible, .record,
        codelists: ["C74456"]),
      .init(.text, "VSLAT", "Laterality", .permissible, .result, codelists: ["C99073"]),
      .init(
        .text, "VSMETHOD", "Method of Test or Examination", .permissible, .record,
        codelists: ["C85492"], isListedInGuide: false),
      .init(
        .text, "VSLOBXFL", "Last Observation Before Exposure Flag", .expected, .record,
        codelists: ["C66742"]),
      .init(.text, "VSBLFL", "Baseline Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "VSDRVFL", "Derived Flag", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "VSTOX", "Toxicity", .permissible, .variable),
      .init(.text, "VSTOXGR", "Standard Toxicity Grade", .permissible, .record),
      .init(
        .text, "VSCLSIG", "Clinically Significant, Collected", .permissible, .record,
        codelists: ["C66742"]),
      .init(.number, "VISITNUM", "Visit Number", .expected, .timing),
      .init(.text, "VISIT", "Visit Name", .permissible, .timing),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(.text, "VSDTC", "Date/Time of Measurements", .expected, .timing, format: .dateTime),
      .init(.number, "VSDY", "Study Day of Vital Signs", .permissible, .timing),
      .init(.text, "VSTPT", "Planned Time Point Name", .permissible, .timing),
      .init(.number, "VSTPTNUM", "Planned Time Point Number", .permissible, .timing),
      .init(
        .text, "VSELTM", "Planned Elapsed Time from Time Point Ref", .permissible, .timing,
        format: .duration),
      .init(.text, "VSTPTREF", "Time Point Reference", .permissible, .timing),
      .init(
        .text, "VSRFTDTC", "Date/Time of Reference Time Point", .permissible, .timing,
        format: .dateTime),
    ])
}
