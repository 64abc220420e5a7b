extension DomainDefinition {
  /// SDTMIG 3.4, 5.2.
  public static let demographics = DomainDefinition(
    "DM", "Demographics", .specialPurpose,
    structure: "One record per subject",
    keys: ["STUDYID", "USUBJID"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.text, "SUBJID", "Subject Identifier for the Study", .required, .topic),
      .init(
        .text, "RFSTDTC", "Subject Reference Start Date/Time", .expected, .record, format: .dateTime
      ),
      .init(
        .text, "RFENDTC", "Subject Reference End Date/Time", .expected, .record, format: .dateTime),
      .init(
        .text, "RFXSTDTC", "Date/Time of First Study Treatment", .expected, .record,
        format: .dateTime),
      .init(
        .text, "RFXENDTC", "Date/Time of Last Study Treatment", .expected, .record,
        format: .dateTime),
      .init(
        .text, "RFCSTDTC", "Date/Time of First Challenge Agent Admin", .permissible, .record,
        format: .dateTime),
      .init(
        .text, "RFCENDTC", "Date/Time of Last Challenge Agent Admin", .permissible, .record,
        format: .dateTime),
      .init(
        .text, "RFICDTC", "Date/Time of Informed Consent", .expected, .record, format: .dateTime),
      .init(
        .text, "RFPENDTC", "Date/Time of End of Participation", .expected, .record,
        format: .dateTime),
      .init(.text, "DTHDTC", "Date/Time of Death", .expected, .record, format: .dateTime),
      .init(.text, "DTHFL", "Subject Death Flag", .expected, .record, codelists: ["C66742"]),
      .init(.text, "SITEID", "Study Site Identifier", .required, .record),
      .init(.text, "INVID", "Investigator Identifier", .permissible, .record),
      .init(.text, "INVNAM", "Investigator Name", .permissible, .synonym),
      .init(.text, "BRTHDTC", "Date/Time of Birth", .permissible, .record, format: .dateTime),
      .init(.number, "AGE", "Age", .expected, .record),
      .init(.text, "AGEU", "Age Units", .expected, .variable, codelists: ["C66781"]),
      .init(.text, "SEX", "Sex", .required, .record, codelists: ["C66731"]),
      .init(.text, "RACE", "Race", .expected, .record, codelists: ["C74457"]),
      .init(.text, "ETHNIC", "Ethnicity", .permissible, .record, codelists: ["C66790"]),
      .init(.text, "ARMCD", "Planned Arm Code", .expected, .record),
      .init(.text, "ARM", "Description of Planned Arm", .expected, .synonym),
      .init(.text, "ACTARMCD", "Actual Arm Code", .expected, .record),
      .init(.text, "ACTARM", "Description of Actual Arm", .expected, .synonym),
      .init(
        .text, "ARMNRS", "Reason Arm and/or Actual Arm is Null", .expected, .record,
        codelists: ["C142179"]),
      .init(.text, "ACTARMUD", "Description of Unplanned Actual Arm", .expected, .record),
      .init(.text, "COUNTRY", "Country", .required, .record),
      .init(.text, "DMDTC", "Date/Time of Collection", .permissible, .timing, format: .dateTime),
      .init(.number, "DMDY", "Study Day of Collection", .permissible, .timing),
    ])
}
