// The items of the forms, in their order on the page.

extension KrdHome {
  static let demography = [
    ItemDefinition("SUBJID", "Number of the subject in the study", length: 10),
    ItemDefinition("BRTHDAT", "Date of birth", .date),
    ItemDefinition("SEX", "Sex", .integer, length: 1, codes: "CL.SEX"),
    ItemDefinition("HEIGHT", "Height", .float, length: 5, units: ["MU.CM"]),
    ItemDefinition("WEIGHT", "Weight", .float, length: 5, units: ["MU.KG"]),
    ItemDefinition("ECOG", "ECOG performance status", .integer, length: 1),
    ItemDefinition("ICYN", "Informed consent given", .integer, length: 1, codes: "CL.YN"),
    ItemDefinition("ICDAT", "Date of informed consent", .date),
    ItemDefinition("ENRDAT", "Date of enrolment in the programme", .date),
    ItemDefinition("XLOCAL", "Number in the hospital's own files", length: 20),
  ]

  static let eligibility = [
    ItemDefinition("IECD", "Criterion", length: 4, codes: "CL.IE"),
    ItemDefinition("IEMET", "Criterion met", .integer, length: 1, codes: "CL.YN"),
  ]

  static let myeloma = [
    ItemDefinition("MMDIAG", "Date of diagnosis", .partialDate),
    ItemDefinition("MMISS", "ISS stage at diagnosis", .integer, length: 1, codes: "CL.ISS"),
    ItemDefinition("MMTYPE", "Type of myeloma", .integer, length: 1, codes: "CL.MMTYPE"),
    ItemDefinition("MMLINES", "Lines of treatment before KRd", .integer, length: 1),
  ]

  static let history = [
    ItemDefinition("MHTERM", "Condition", length: 100),
    ItemDefinition("MHSTDAT", "Since", .partialDate),
    ItemDefinition("MHONGO", "Ongoing", .integer, length: 1, codes: "CL.YN"),
  ]

  static let hospitalCycles = [
    ItemDefinition("HCNUM", "Number of KRd cycles in hospital before", .integer, length: 1),
    ItemDefinition("HCSTDAT", "First day of the first of them", .date),
    ItemDefinition("HCENDAT", "Last day of the last of them", .date),
    ItemDefinition("HCRESP", "Best response to them", .integer, length: 1, codes: "CL.RESP"),
  ]

  static let questionnaire =
    [
      ItemDefinition("QSDONE", "Questionnaire filled in", .integer, length: 1, codes: "CL.YN"),
      ItemDefinition("QSND", "If not, why", length: 100),
      ItemDefinition("QSDAT", "Date of the questionnaire", .date),
    ]
    + [
      "Were you tired last week?", "Did you have pain last week?", "Did you sleep badly last week?",
      "Were you worried last week?", "Did treatment get in the way of your days?",
      "Did travel to treatment burden you?",
    ].enumerated().map {
      ItemDefinition("Q0\($0 + 1)", $1, .integer, length: 1, codes: "CL.MUCH")
    }
    + [
      ItemDefinition(
        "Q07", "How was your quality of life (1 very poor to 7 excellent)?", .integer, length: 1)
    ]
    + [
      "How satisfied are you with where you are treated?",
      "How satisfied are you with the nurses?",
      "How satisfied are you with the programme as a whole?",
    ].enumerated().map {
      ItemDefinition($0 == 2 ? "Q10" : "Q0\($0 + 8)", $1, .integer, length: 1, codes: "CL.SAT")
    }

  static let carfilzomib = [
    ItemDefinition("CFZDAY", "Day of the cycle", .integer, length: 2),
    ItemDefinition("CFZGIV", "Given", .integer, length: 1, codes: "CL.YN"),
    ItemDefinition("CFZNOT", "Why not given", .integer, length: 1, codes: "CL.REASON"),
    ItemDefinition("CFZDAT", "Date", .date),
    ItemDefinition("CFZTIM", "Start of the infusion", .time),
    ItemDefinition("CFZDUR", "Duration", .integer, length: 3, units: ["MU.MIN"]),
    ItemDefinition("CFZLVL", "Dose level", .float, length: 5, units: ["MU.MGM2"]),
    ItemDefinition("CFZDOSE", "Dose given", .float, length: 6, units: ["MU.MG"]),
    ItemDefinition("CFZSET", "Where", .integer, length: 1, codes: "CL.SET"),
    ItemDefinition("CFZCHG", "Change of dose", .integer, length: 1, codes: "CL.CHG"),
    ItemDefinition("CFZREAS", "Why changed", .integer, length: 1, codes: "CL.REASON"),
  ]

  static let lenalidomide = [
    ItemDefinition("LENGIV", "Given", .integer, length: 1, codes: "CL.YN"),
    ItemDefinition("LENNOT", "Why not given", .integer, length: 1, codes: "CL.REASON"),
    ItemDefinition("LENSTDAT", "First day", .date),
    ItemDefinition("LENENDAT", "Last day", .date),
    ItemDefinition("LENDOSE", "Daily dose", .float, length: 4, units: ["MU.MG"]),
    ItemDefinition("LENSET", "Where", .integer, length: 1, codes: "CL.SET"),
    ItemDefinition("LENCHG", "Change of dose", .integer, length: 1, codes: "CL.CHG"),
    ItemDefinition("LENREAS", "Why changed", .integer, length: 1, codes: "CL.REASON"),
  ]

  static let dexamethasone = [
    ItemDefinition("DEXDAY", "Day of the cycle", .integer, length: 2),
    ItemDefinition("DEXGIV", "Given", .integer, length: 1, codes: "CL.YN"),
    ItemDefinition("DEXNOT", "Why not given", .integer, length: 1, codes: "CL.REASON"),
    ItemDefinition("DEXDAT", "Date", .date),
    ItemDefinition("DEXDOSE", "Dose given", .float, length: 4, units: ["MU.MG"]),
    ItemDefinition("DEXSET", "Where", .integer, length: 1, codes: "CL.SET"),
    ItemDefinition("DEXCHG", "Change of dose", .integer, length: 1, codes: "CL.CHG"),
    ItemDefinition("DEXREAS", "Why changed", .integer, length: 1, codes: "CL.REASON"),
  ]

  static let response = [
    ItemDefinition("RSDAT", "Date of assessment", .date),
    ItemDefinition("RSRESP", "Response (IMWG)", .integer, length: 1, codes: "CL.RESP"),
    ItemDefinition("RSMP", "M-protein in serum", .float, length: 5, units: ["MU.GL", "MU.GDL"]),
    ItemDefinition("RSFLC", "Ratio of free light chains", .float, length: 6),
  ]

  static let anyEvent = [
    ItemDefinition("AEYN", "Any adverse event", .integer, length: 1, codes: "CL.YN")
  ]

  static let adverseEvent =
    [
      ItemDefinition("AETERM", "Adverse event, as reported", length: 400),
      ItemDefinition("AEPT", "Adverse event, in the study's words", length: 60),
      ItemDefinition("AESTDAT", "Start", .partialDate),
      ItemDefinition("AEENDAT", "End", .partialDate),
      ItemDefinition("AEONGO", "Ongoing", .integer, length: 1, codes: "CL.YN"),
      ItemDefinition("AECYC", "Programme cycle at start", .integer, length: 1),
      ItemDefinition(
        "AESET", "Where the subject was treated last before the start", .integer, length: 1,
        codes: "CL.SET"),
      ItemDefinition("AETOXGR", "Grade (CTCAE)", .integer, length: 1, codes: "CL.GRADE"),
      ItemDefinition("AESER", "Serious", .integer, length: 1, codes: "CL.YN"),
    ]
    + [
      ("AESDTH", "Led to death"), ("AESLIFE", "Was life-threatening"),
      ("AESHOSP", "Hospital stay, or its prolongation"), ("AESDISAB", "Lasting disability"),
      ("AESCONG", "Congenital anomaly"), ("AESMIE", "Other medically important event"),
    ].map { ItemDefinition($0, $1, .integer, length: 1, codes: "CL.YN") }
    + [
      ItemDefinition("AERELC", "Related to carfilzomib", .integer, length: 1, codes: "CL.REL"),
      ItemDefinition("AERELL", "Related to lenalidomide", .integer, length: 1, codes: "CL.REL"),
      ItemDefinition("AERELD", "Related to dexamethasone", .integer, length: 1, codes: "CL.REL"),
      ItemDefinition("AEACNC", "Action with carfilzomib", .integer, length: 1, codes: "CL.ACN"),
      ItemDefinition("AEACNL", "Action with lenalidomide", .integer, length: 1, codes: "CL.ACN"),
      ItemDefinition("AEACND", "Action with dexamethasone", .integer, length: 1, codes: "CL.ACN"),
      ItemDefinition("AETRT", "Treatment given", .integer, length: 1, codes: "CL.YN"),
      ItemDefinition("AEOUT", "Outcome", .integer, length: 1, codes: "CL.OUT"),
    ]

  static let disposition = [
    ItemDefinition("DSDAT", "Date of the end", .date),
    ItemDefinition("DSDECOD", "How the programme ended", .integer, length: 1, codes: "CL.DS"),
    ItemDefinition("DSOTH", "If for another reason, which", length: 100),
    ItemDefinition("LASTDAT", "Last contact", .date),
    ItemDefinition("DTHDAT", "Date of death", .date),
    ItemDefinition("DTHCAUS", "Cause of death", length: 100),
  ]

  static let declined = [
    ItemDefinition(
      "DECAGR", "Agrees to this one-time collection", .integer, length: 1, codes: "CL.YN"),
    ItemDefinition("DECDAT", "Date", .date),
    ItemDefinition("BRTHDAT", "Date of birth", .date),
    ItemDefinition("SEX", "Sex", .integer, length: 1, codes: "CL.SEX"),
    ItemDefinition("DECREAS", "Reason", .integer, length: 1, codes: "CL.DECREAS"),
    ItemDefinition("DECOTH", "If another reason, which", length: 100),
  ]
}
