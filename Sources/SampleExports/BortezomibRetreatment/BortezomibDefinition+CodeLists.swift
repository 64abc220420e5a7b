extension BortezomibRetreatment {
  static let codeLists = [
    list("NY", "No or yes", .text, [("N", "No"), ("Y", "Yes")]),
    list("NYU", "No, yes or unknown", .text, [("N", "No"), ("Y", "Yes"), ("U", "Unknown")]),
    list("SEX", "Sex", .text, [("F", "Female"), ("M", "Male")]),
    list(
      "RACE", "Race", .text,
      [
        ("WHITE", "White"), ("BLACK", "Black or African American"), ("ASIAN", "Asian"),
        ("OTHER", "Other"), ("NOTASKED", "Not asked, by local rules"),
      ]),
    list(
      "COUNTRY", "Country", .text,
      [
        ("DEU", "Germany"), ("FRA", "France"), ("GBR", "United Kingdom"), ("ITA", "Italy"),
        ("CHE", "Switzerland"), ("USA", "United States"),
      ]),
    list(
      "RISK", "Risk factor", .text,
      [
        ("HTN", "High blood pressure"), ("DM", "Diabetes"), ("NEURO", "Neuropathy before"),
        ("RENAL", "Renal impairment"), ("CARD", "Heart disease"), ("SMOKE", "Smoking"),
      ]),
    list(
      "ISS", "ISS stage", .integer, [("1", "I"), ("2", "II"), ("3", "III"), ("9", "Not known")]),
    list(
      "HEAVY", "Heavy chain", .text,
      [("IGG", "IgG"), ("IGA", "IgA"), ("IGD", "IgD"), ("NONE", "None")]
    ),
    list("LIGHT", "Light chain", .text, [("K", "Kappa"), ("L", "Lambda")]),
    list("ROUTE", "Route", .text, [("IV", "Intravenous"), ("SC", "Subcutaneous")]),
    list(
      "COMBO", "Given with", .text,
      [
        ("1", "Dexamethasone"), ("2", "Melphalan"), ("3", "Thalidomide"), ("4", "Lenalidomide"),
        ("5", "Cyclophosphamide"), ("6", "Doxorubicin"),
      ]),
    list(
      "STOP", "Why stopped", .integer,
      [
        ("1", "As planned"), ("2", "Progression"), ("3", "Adverse drug reaction"),
        ("4", "Subject's wish"), ("5", "Death"), ("6", "Other"),
      ]),
    list(
      "CHG", "Change of dose", .text,
      [
        ("NONE", "None"), ("REDUCED", "Reduced"), ("DELAYED", "Delayed"),
        ("OMITTED", "Doses omitted"),
      ]
    ),
    list(
      "RESP", "Response", .integer,
      [
        ("1", "Stringent complete response"), ("2", "Complete response"),
        ("3", "Very good partial response"), ("4", "Partial response"), ("5", "Minimal response"),
        ("6", "Stable disease"), ("7", "Progressive disease"), ("8", "Not evaluable"),
      ]),
    list("CRIT", "Criteria", .text, [("IMWG", "IMWG"), ("EBMT", "EBMT"), ("OTHER", "Other")]),
    list(
      "HCU", "Kind of resource", .text,
      [
        ("HOSP", "Hospital stay"), ("ICU", "Intensive care"), ("ER", "Emergency room"),
        ("OUT", "Unplanned outpatient visit"),
      ]),
    list(
      "SERWHY", "Why serious", .text,
      [
        ("1", "Death"), ("2", "Life-threatening"), ("3", "Hospital stay, or its prolongation"),
        ("4", "Lasting disability"), ("5", "Congenital anomaly"),
        ("6", "Other medically important"),
      ]),
    list(
      "REL", "Causality", .text,
      [("CERT", "Certain"), ("PROB", "Probable"), ("POSS", "Possible")]),
    list(
      "ACN", "Action taken", .integer,
      [
        ("0", "Dose not changed"), ("1", "Dose reduced"), ("2", "Drug interrupted"),
        ("3", "Drug withdrawn"), ("4", "Not applicable"),
      ]),
    list(
      "OUT", "Outcome", .integer,
      [
        ("1", "Recovered"), ("2", "Recovered with sequelae"), ("3", "Recovering"),
        ("4", "Not recovered"), ("5", "Fatal"), ("6", "Unknown"),
      ]),
    list(
      "STATUS", "Status at the last visit", .text,
      [("ALIVE", "Alive"), ("DEAD", "Dead"), ("LOST", "Lost to follow-up")]),
  ]

  private static func list(
    _ oid: String, _ name: String, _ type: ItemType, _ items: [(code: String, decode: String)]
  ) -> CodeListDefinition {
    CodeListDefinition(oid: "CL_" + oid, name: name, type: type, items: items)
  }
}
