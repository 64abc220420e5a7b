/// Columns that a system adds for itself, and what drugs and units look like.
enum SystemWords {
  /// Names of items, in capitals and without marks, that hold nothing of a subject; `~` as elsewhere.
  static let columns = [
    "AUDIT~", "CREATEDBY", "CREATEDAT", "CREATEDDATE", "CREATEDON", "MODIFIEDBY", "MODIFIEDAT",
    "LASTMODIFIED~", "UPDATEDBY", "UPDATEDAT", "ENTEREDBY", "ENTRYDATE", "EDITEDBY", "EDITDATE",
    "PRINTDT", "PRINTDATE", "PRINTED", "ROWID", "RECORDPOSITION", "PAGEREPEATNUMBER", "DATAPAGEID",
    "INSTANCEID", "SAVETS", "MINCREATED", "MAXUPDATED", "MNPDOCID", "MNPVISSTARTDATE",
    "REDCAPDATAACCESSGROUP", "REDCAPSURVEYIDENTIFIER", "REDCAPSURVEYTIMESTAMP", "DOKUMENTIERTVON",
    "FORMSTATUS", "SIGNATURE", "SIGNEDBY", "EXPORTDATE",
    // Viedoc
    "SITENAME", "SITECODE", "SITESEQ", "SUBJECTSEQ", "EVENTSEQ", "EVENTID", "EVENTNAME",
    "ACTIVITYID",
    "ACTIVITYNAME", "FORMSEQ", "SUBJECTFORMSEQ", "ORIGINSUBJECTFORMSEQ", "SOURCESUBJECTFORMSEQ",
    // secuTrial, OpenEDC, Castor
    "MNP~", "CREATIONDATE", "CREATIONTIME", "REPEATKEY", "PARTICIPANTSTATUS",
    "PARTICIPANTCREATIONDATE", "SITEABBREVIATION", "REPEATINGDATA~",
    // Oracle Clinical
    "DCMNAME", "DCMSUBNM", "SUBSETSN", "DOCNUM", "INVSITE", "ACCESSTS", "LOGINTS", "LSTCHGTS",
    "LOCKFLAG", "CPEVENT", "ACTEVENT", "SUBEVENTNO", "REPEATSN",
  ]

  /// Whether an item is one of these. `AUDIT1` is a question of a questionnaire.
  static func isOfSystem(_ name: String) -> Bool {
    let flat = Words.ofName(name).joined()
    if flat.hasPrefix("AUDIT"), flat.dropFirst(5).first?.isNumber == true { return false }
    return Words.isName(flat, among: columns)
      || name.lowercased().hasSuffix("_complete") && name.lowercased() == name
  }

  /// Stems of international nonproprietary names (WHO, "The use of stems in the selection of INN").
  private static let drugStems = [
    "mab", "mib", "nib", "lisib", "ciclib", "parib", "rafenib", "clax", "limus", "platin", "taxel",
    "rubicin", "abine", "trexed", "trexate", "tecan", "poside", "mustine", "sulfan", "domide",
    "lidomide", "zomib", "stat", "sone", "solone", "nisone", "cept", "kinra", "leucel", "gliptin",
    "gliflozin", "glutide", "sartan", "statin", "prazole", "xaban", "gatran", "parin", "vir",
    "cillin",
    "floxacin", "dronate", "dronic", "phosphamide", "phalan", "cristine", "blastine", "mycin",
  ]

  /// Whether a word looks like the name of a substance.
  static func isDrug(_ word: Substring) -> Bool {
    word.count >= 7 && word.allSatisfy { $0.isLetter && $0.isASCII }
      && drugStems.contains { word.lowercased().hasSuffix($0) }
  }

  /// Units as they stand at the end of a column's name: `DOSE_MG`, `MPROT_GDL`, `신장(cm)`.
  static let units: [String: String] = [
    "MG": "mg", "UG": "ug", "MCG": "ug", "G": "g", "KG": "kg", "LB": "lb", "CM": "cm", "MM": "mm",
    "ML": "mL", "MGM2": "mg/m2", "MGKG": "mg/kg", "GDL": "g/dL", "GL": "g/L", "MGDL": "mg/dL",
    "MGL": "mg/L", "MIN": "min", "MMHG": "mmHg", "KGM2": "kg/m2",
  ]
}
