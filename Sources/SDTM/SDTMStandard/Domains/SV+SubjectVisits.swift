extension DomainDefinition {
  /// SDTMIG 3.4, 5.5.
  public static let subjectVisits = DomainDefinition(
    "SV", "Subject Visits", .specialPurpose,
    structure: "One record per actual or planned visit per subject",
    keys: ["STUDYID", "USUBJID", "VISITNUM"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "VISITNUM", "Visit Number", .required, .topic),
      .init(.text, "VISIT", "Visit Name", .permissible, .synonym),
      .init(.text, "SVPRESP", "Pre-specified", .expected, .variable, codelists: ["C66742"]),
      .init(.text, "SVOCCUR", "Occurrence", .expected, .record, codelists: ["C66742"]),
      .init(.text, "SVREASOC", "Reason for Occur Value", .permissible, .record),
      .init(.text, "SVCNTMOD", "Contact Mode", .permissible, .record, codelists: ["C171445"]),
      .init(
        .text, "SVEPCHGI", "Epi/Pandemic Related Change Indicator", .permissible, .record,
        codelists: ["C66742"]),
      .init(.number, "VISITDY", "Planned Study Day of Visit", .permissible, .timing),
      .init(
        .text, "SVSTDTC", "Start Date/Time of Observation", .expected, .timing, format: .dateTime),
      .init(
        .text, "SVENDTC", "End Date/Time of Observation", .expected, .timing, format: .dateTime),
      .init(.number, "SVSTDY", "Study Day of Start of Observation", .permissible, .timing),
      .init(.number, "SVENDY", "Study Day of End of Observation", .permissible, .timing),
      .init(.text, "SVUPDES", "Description of Unplanned Visit", .permissible, .record),
    ])
}
