extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.6.
  public static let healthcareEncounters = DomainDefinition(
    "HO", "Healthcare Encounters", .events,
    structure: "One record per healthcare encounter per subject",
    keys: ["STUDYID", "USUBJID", "HOSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "HOSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "HOGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "HOREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "HOSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "HOTERM", "Healthcare Encounter Term", .required, .topic),
      .init(
        .text, "HODECOD", "Dictionary-Derived Term", .permissible, .synonym, codelists: ["C171444"]),
      .init(.text, "HOCAT", "Category for Healthcare Encounter", .permissible, .grouping),
      .init(.text, "HOSCAT", "Subcategory for Healthcare Encounter", .permissible, .grouping),
      .init(
        .text, "HOPRESP", "Pre-Specified Healthcare Encounter", .permissible, .variable,
        codelists: ["C66742"]),
      .init(
        .text, "HOOCCUR", "Healthcare Encounter Occurrence", .permissible, .record,
        codelists: ["C66742"]),
      .init(.text, "HOSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "HOREASND", "Reason Healthcare Encounter Not Done", .permissible, .record),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "HODTC", "Date/Time of Event Collection", .permissible, .timing, format: .dateTime),
      .init(
        .text, "HOSTDTC", "Start Date/Time of Healthcare Encounter", .expected, .timing,
        format: .dateTime),
      .init(
        .text, "HOENDTC", "End Date/Time of Healthcare Encounter", .permissible, .timing,
        format: .dateTime),
      .init(.number, "HODY", "Study Day of Event Collection", .permissible, .timing),
      .init(.number, "HOSTDY", "Study Day of Start of Encounter", .permissible, .timing),
      .init(.number, "HOENDY", "Study Day of End of Healthcare Encounter", .permissible, .timing),
      .init(
        .text, "HODUR", "Duration of Healthcare Encounter", .permissible, .timing, format: .duration
      ),
      .init(
        .text, "HOSTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "HOSTTPT", "Start Reference Time Point", .permissible, .timing),
      .init(
        .text, "HOENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "HOENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
