/// The study that `make bench` converts: three forms, and the same names in ODM and CSV.
enum Bench {
  static let sites = 40

  static let definition = StudyDefinition(
    oid: "BENCH", name: "Bench", protocolName: "BENCH",
    description: "Synthetic export for measuring", metadataVersion: "1",
    units: [Unit(oid: "MG", symbol: "mg")],
    events: [EventDefinition(oid: "STUDY", name: "Study", forms: ["DM", "EX", "AE"])],
    forms: [
      FormDefinition(
        oid: "DM", name: "Demography",
        groups: [GroupDefinition(oid: "IG.DM", name: "Demography", items: demography)]),
      FormDefinition(
        oid: "EX", name: "Exposure",
        groups: [GroupDefinition(oid: "IG.EX", name: "Dose", repeating: true, items: exposure)]),
      FormDefinition(
        oid: "AE", name: "Adverse events",
        groups: [GroupDefinition(oid: "IG.AE", name: "Event", repeating: true, items: events)]),
    ],
    codeLists: [
      list("SEX", [("M", "Male"), ("F", "Female")]),
      list("TRT", [("CFZ", "Carfilzomib"), ("DEX", "Dexamethasone"), ("LEN", "Lenalidomide")]),
      list("NY", [("N", "No"), ("Y", "Yes")]),
      list(
        "OUT",
        [("1", "Recovered"), ("2", "Recovered with sequelae"), ("4", "Not recovered")]),
    ])

  private static let demography = [
    ItemDefinition("SUBJID", "Subject", length: 7), ItemDefinition("SITEID", "Site", length: 3),
    ItemDefinition("BRTHDAT", "Date of birth", .date),
    ItemDefinition("SEX", "Sex", length: 1, codes: "CL.SEX"),
    ItemDefinition("CONSDAT", "Date of consent", .date),
  ]

  private static let exposure = [
    ItemDefinition("EXTRT", "Drug", length: 3, codes: "CL.TRT"),
    ItemDefinition("EXDOSE", "Dose", .integer, length: 3, units: ["MG"]),
    ItemDefinition("EXSTDAT", "Date, or first day", .date),
    ItemDefinition("EXENDAT", "Last day (lenalidomide)", .date),
    ItemDefinition("EXCYC", "Cycle", .integer, length: 1),
    ItemDefinition("EXDAY", "Day of the cycle (not lenalidomide)", .integer, length: 2),
  ]

  private static let events = [
    ItemDefinition("AETERM", "Event", length: 40), ItemDefinition("AESTDAT", "Start", .date),
    ItemDefinition("AEENDAT", "End", .date),
    ItemDefinition("AEONG", "Ongoing", length: 1, codes: "CL.NY"),
    ItemDefinition("AETOXGR", "Grade", .integer, length: 1),
    ItemDefinition("AESER", "Serious", length: 1, codes: "CL.NY"),
    ItemDefinition("AEREL", "Related", length: 1, codes: "CL.NY"),
    ItemDefinition("AEOUT", "Outcome", length: 1, codes: "CL.OUT"),
  ]

  private static func list(_ oid: String, _ items: [(code: String, decode: String)])
    -> CodeListDefinition
  {
    CodeListDefinition(oid: "CL." + oid, name: oid, type: .text, items: items)
  }
}
