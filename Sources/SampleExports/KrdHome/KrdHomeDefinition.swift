/// KRd at home: what the study collects.
enum KrdHome {
  static let definition = StudyDefinition(
    oid: "ST.KRDHOME", name: "KRd at home", protocolName: "KRD-HOME",
    description: """
      Carfilzomib (10-minute infusion), lenalidomide and dexamethasone given partly at home to \
      patients with multiple myeloma, after 2 to 6 cycles in hospital
      """,
    metadataVersion: "MDV.1", units: units, events: events, forms: forms, codeLists: codeLists)

  private static let units = [
    Unit(oid: "MU.MG", symbol: "mg"), Unit(oid: "MU.MGM2", symbol: "mg/m2"),
    Unit(oid: "MU.MIN", symbol: "min"), Unit(oid: "MU.CM", symbol: "cm"),
    Unit(oid: "MU.KG", symbol: "kg"), Unit(oid: "MU.GL", symbol: "g/L"),
    Unit(oid: "MU.GDL", symbol: "g/dL"),
  ]

  private static let events = [
    EventDefinition(
      oid: "SE.ENROL", name: "Enrolment", forms: ["F.DM", "F.IE", "F.MM", "F.MH", "F.HC"]),
    EventDefinition(
      oid: "SE.CYCLE", name: "Programme cycle", repeating: true,
      forms: ["F.QS", "F.CFZ", "F.LEN", "F.DEX", "F.RS"]),
    EventDefinition(oid: "SE.AE", name: "Adverse events", kind: "Common", forms: ["F.AE"]),
    EventDefinition(oid: "SE.END", name: "End of the programme", forms: ["F.DS"]),
    EventDefinition(
      oid: "SE.DECLINE", name: "Declined to take part", kind: "Unscheduled", forms: ["F.DECL"]),
  ]

  private static let forms = [
    FormDefinition(
      oid: "F.DM", name: "Demography and consent",
      groups: [GroupDefinition(oid: "IG.DM", name: "Demography and consent", items: demography)]),
    FormDefinition(
      oid: "F.IE", name: "Eligibility",
      groups: [
        GroupDefinition(oid: "IG.IE", name: "Criterion", repeating: true, items: eligibility)
      ]),
    FormDefinition(
      oid: "F.MM", name: "Myeloma",
      groups: [GroupDefinition(oid: "IG.MM", name: "Myeloma", items: myeloma)]),
    FormDefinition(
      oid: "F.MH", name: "Medical history",
      groups: [GroupDefinition(oid: "IG.MH", name: "Condition", repeating: true, items: history)]),
    FormDefinition(
      oid: "F.HC", name: "Hospital cycles before the programme",
      groups: [GroupDefinition(oid: "IG.HC", name: "Hospital cycles", items: hospitalCycles)]),
    FormDefinition(
      oid: "F.QS", name: "Quality of life and satisfaction",
      groups: [GroupDefinition(oid: "IG.QS", name: "Questionnaire", items: questionnaire)]),
    FormDefinition(
      oid: "F.CFZ", name: "Carfilzomib",
      groups: [
        GroupDefinition(
          oid: "IG.CFZ", name: "Carfilzomib administration", repeating: true, items: carfilzomib)
      ]),
    FormDefinition(
      oid: "F.LEN", name: "Lenalidomide",
      groups: [GroupDefinition(oid: "IG.LEN", name: "Lenalidomide interval", items: lenalidomide)]),
    FormDefinition(
      oid: "F.DEX", name: "Dexamethasone",
      groups: [
        GroupDefinition(
          oid: "IG.DEX", name: "Dexamethasone administration", repeating: true,
          items: dexamethasone)
      ]),
    FormDefinition(
      oid: "F.RS", name: "Response",
      groups: [GroupDefinition(oid: "IG.RS", name: "Response", items: response)]),
    FormDefinition(
      oid: "F.AE", name: "Adverse events",
      groups: [
        GroupDefinition(oid: "IG.AEQ", name: "Any adverse event", items: anyEvent),
        GroupDefinition(oid: "IG.AE", name: "Adverse event", repeating: true, items: adverseEvent),
      ]),
    FormDefinition(
      oid: "F.DS", name: "Disposition",
      groups: [GroupDefinition(oid: "IG.DS", name: "Disposition", items: disposition)]),
    FormDefinition(
      oid: "F.DECL", name: "Declined: one-time collection",
      groups: [GroupDefinition(oid: "IG.DECL", name: "One-time collection", items: declined)]),
  ]
}
