extension DomainDefinition {
  /// SDTMIG 3.4, 6.2.7.
  public static let medicalHistory = DomainDefinition(
    "MH", "Medical History", .events,
    structure: "One record per medical history event per subject",
    keys: ["STUDYID", "USUBJID", "MHSEQ"],
    variables: [
      .init(.text, "STUDYID", "Study Identifier", .required, .identifier),
      .init(.text, "DOMAIN", "Domain Abbreviation", .required, .identifier),
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.number, "MHSEQ", "Sequence Number", .required, .identifier),
      .init(.text, "MHGRPID", "Group ID", .permissible, .identifier),
      .init(.text, "MHREFID", "Reference ID", .permissible, .identifier),
      .init(.text, "MHSPID", "Sponsor-Defined Identifier", .permissible, .identifier),
      .init(.text, "MHTERM", "Reported Term for the Medical History", .required, .topic),
      .init(.text, "MHMODIFY", "Modified Reported Term", .permissible, .synonym),
      .init(
        .text, "MHLLT", "Lowest Level Term", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .number, "MHLLTCD", "Lowest Level Term Code", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(.text, "MHDECOD", "Dictionary-Derived Term", .permissible, .synonym),
      .init(
        .text, "MHEVDTYP", "Medical History Event Date Type", .permissible, .variable,
        codelists: ["C124301"]),
      .init(
        .number, "MHPTCD", "Preferred Term Code", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .text, "MHHLT", "High Level Term", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .number, "MHHLTCD", "High Level Term Code", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .text, "MHHLGT", "High Level Group Term", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .number, "MHHLGTCD", "High Level Group Term Code", .permissible, .variable,
        format: .medDRA, isListedInGuide: false),
      .init(.text, "MHCAT", "Category for Medical History", .permissible, .grouping),
      .init(.text, "MHSCAT", "Subcategory for Medical History", .permissible, .grouping),
      .init(
        .text, "MHPRESP", "Medical History Event Pre-Specified", .permissible, .variable,
        codelists: ["C66742"]),
      .init(
        .text, "MHOCCUR", "Medical History Occurrence", .permissible, .record, codelists: ["C66742"]
      ),
      .init(.text, "MHSTAT", "Completion Status", .permissible, .record, codelists: ["C66789"]),
      .init(.text, "MHREASND", "Reason Medical History Not Collected", .permissible, .record),
      .init(.text, "MHBODSYS", "Body System or Organ Class", .permissible, .record),
      .init(
        .number, "MHBDSYCD", "Body System or Organ Class Code", .permissible, .variable,
        format: .medDRA, isListedInGuide: false),
      .init(
        .text, "MHSOC", "Primary System Organ Class", .permissible, .variable, format: .medDRA,
        isListedInGuide: false),
      .init(
        .number, "MHSOCCD", "Primary System Organ Class Code", .permissible, .variable,
        format: .medDRA, isListedInGuide: false),
      .init(
        .text, "MHSEV", "Severity/Intensity", .permissible, .record, codelists: ["C66769"],
        isListedInGuide: false),
      .init(.number, "TAETORD", "Planned Order of Element within Arm", .permissible, .timing),
      .init(.text, "EPOCH", "Epoch", .permissible, .timing, codelists: ["C99079"]),
      .init(
        .text, "MHDTC", "Date/Time of History Collection", .permissible, .timing, format: .dateTime),
      .init(
        .text, "MHSTDTC", "Start Date/Time of Medical History Event", .permissible, .timing,
        format: .dateTime),
      .init(
        .text, "MHENDTC", "End Date/Time of Medical History Event", .permissible, .timing,
        format: .dateTime),
      .init(.number, "MHDY", "Study Day of History Collection", .permissible, .timing),
      .init(
        .number, "MHSTDY", "Study Day of Start of Observation", .permissible, .timing,
        isListedInGuide: false),
      .init(
        .number, "MHENDY", "Study Day of End of Observation", .permissible, .timing,
        isListedInGuide: false),
      .init(
        .text, "MHENRF", "End Relative to Reference Period", .permissible, .timing,
        codelists: ["C66728"]),
      .init(
        .text, "MHSTRTPT", "Start Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"], isListedInGuide: false),
      .init(
        .text, "MHSTTPT", "Start Reference Time Point", .permissible, .timing,
        isListedInGuide: false),
      .init(
        .text, "MHENRTPT", "End Relative to Reference Time Point", .permissible, .timing,
        codelists: ["C66728"]),
      .init(.text, "MHENTPT", "End Reference Time Point", .permissible, .timing),
    ])
}
