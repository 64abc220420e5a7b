extension DomainDefinition {
  /// SDTMIG 3.4, 6.1.2.
  public static let medications = DomainDefinition(
    "CM", "Concomitant/Prior Medications", .interventions,
    structure:
      "One record per recorded intervention occurrence or constant-dosing interval per subject",
    keys: ["STUDYID", "USUBJID", "CMSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "CMSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "CMGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "CMSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "CMTRT", "Reported Name of Drug, Med, or Therapy", .required, .topic),
      .init(.text, "CMMODIFY", "Modified Reported Name", .permissible, .synonym),
      .init(.text, "CMDECOD", "Standardized Medication Name", .permissible, .synonym),
      .init(.text, "CMCAT", "Category for Medication", .permissible, .grouping),
      .init(.text, "CMSCAT", "Subcategory for Medication", .permissible, .grouping),
      .init(.text, "CMPRESP", "CM Pre-specified", .permissible, .variable, codelists: ["C66742"]),
      .init(.text, "CMOCCUR", "CM Occurrence", .permissible, .record, codelists: ["C66742"]),
      .init(.text, "CMSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "CMREASND", "Reason Medication Not Collected", .permissible, .record),
      .init(.text, "CMINDC", "Indication", .permissible, .record),
      .init(.text, "CMCLAS", "Medication Class", .permissible, .variable),
      .init(.text, "CMCLASCD", "Medication Class Code", .permissible, .variable),
      .init(.number, "CMDOSE", "Dose per Administration", .permissible, .record),
      .init(.text, "CMDOSTXT", "Dose Description", .permissible, .record),
      .init(.text, "CMDOSU", "Dose Units", .permissible, .variable, codelists: ["C71620"]),
      .init(.text, "CMDOSFRM", "Dose Form", .permissible, .variable, codelists: ["C66726"]),
      .init(
        .text, "CMDOSFRQ", "Dosing Frequency per Interval", .permissible, .record,
        codelists: ["C71113"]),
      .init(.number, "CMDOSTOT", "Total Daily Dose", .permissible, .record),
      .init(.text, "CMDOSRGM", "Intended Dose Regimen", .permissible, .record),
      .init(
        .text, "CMROUTE", "Route of Administration", .permissible, .variable, codelists: ["C66729"]),
      .init(.text, "CMADJ", "Reason for Dose Adjustment", .permissible, .record),
      .init(.text, "CMRSDISC", "Reason the Intervention Was Discontinued", .permissible, .record),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "CMSTDTC", "Start Date/Time of Medication", .permissible, .timing, format: .dateTime),
      .init(
        .text, "CMENDTC", "End Date/Time of Medication", .permissible, .timing, format: .dateTime),
      .init(.number, "CMSTDY", "Study Day of Start of Medication", .permissible, .timing),
      .init(.number, "CMENDY", "Study Day of End of Medication", .permissible, .timing),
      .init(.text, "CMDUR", "Duration", .permissible, .timing, format: .duration),
      .init(
        .text, "CMSTRF", "Start Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "CMENRF", "End Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "CMSTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "CMSTTPT", "Start Reference Time Point", .permissible, .timing),
      .init(
        .text, "CMENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "CMENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
