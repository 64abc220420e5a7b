extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.2.
  public static let clinicalEvents = DomainDefinition(
    "CE", "Clinical Events", .events,
    structure: "One record per event per subject",
    keys: ["STUDYID", "USUBJID", "CESEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "CESEQ", "Sequence Number", .required, .identifier),
      .init(.text, "CEGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "CEREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "CESPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "CETERM", "Reported Term for the Clinical Event", .required, .topic),
      .init(.text, "CEDECOD", "Dictionary-Derived Term", .permissible, .synonym),
      .init(.text, "CECAT", "Category for the Clinical Event", .permissible, .grouping),
      .init(.text, "CESCAT", "Subcategory for the Clinical Event", .permissible, .grouping),
      .init(
        .text, "CEPRESP", "Clinical Event Pre-specified", .permissible, .variable,
        codelists: ["C66742"]),
      .init(
        .text, "CEOCCUR", "Clinical Event Occurrence", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "CESTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "CEREASND", "Reason Clinical Event Not Collected", .permissible, .record),
      .init(.text, "CEBODSYS", "Body System or Organ Class", .permissible, .record),
      .init(.text, "CESEV", "Severity/Intensity", .permissible, .record, codelists: ["C165643"]),
      .init(.text, "CETOXGR", "Standard Toxicity Grade", .permissible, .record),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "CEDTC", "Date/Time of Event Collection", .permissible, .timing, format: .dateTime),
      .init(
        .text, "CESTDTC", "Start Date/Time of Clinical Event", .permissible, .timing,
        format: .dateTime),
      .init(
        .text, "CEENDTC", "End Date/Time of Clinical Event", .permissible, .timing,
        format: .dateTime),
      .init(.number, "CEDY", "Study Day of Event Collection", .permissible, .timing),
      .init(.number, "CESTDY", "Study Day of Start of Event", .permissible, .timing),
      .init(.number, "CEENDY", "Study Day of End of Event", .permissible, .timing),
      .init(
        .text, "CESTRF", "Start Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "CEENRF", "End Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "CESTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "CESTTPT", "Start Reference Time Point", .permissible, .timing),
      .init(
        .text, "CEENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "CEENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
