@testable import PackageChecking

typealias Rows = [[String: String]]

/// A small package without a fault: two subjects, one of whom died.
func goodPackage() -> [String: Rows] {
  func subject(_ id: String, _ more: [String: String]) -> [String: String] {
    [
      "STUDYID": "S", "DOMAIN": "DM", "USUBJID": id, "SUBJID": id, "RFSTDTC": "2024-03-01",
      "RFENDTC": "2024-04-01", "RFXSTDTC": "2024-03-01", "RFXENDTC": "2024-04-01",
      "RFICDTC": "2024-02-20", "RFPENDTC": "2024-05-01", "SITEID": "1", "BRTHDTC": "1960-02",
      "AGE": "64", "AGEU": "YEARS", "SEX": "F", "RACE": "ASIAN", "ARMCD": "A", "ARM": "Arm",
      "ACTARMCD": "A", "ACTARM": "Arm", "COUNTRY": "KOR",
    ].merging(more) { $1 }
  }
  func dose(_ id: String, _ number: String, _ date: String, _ day: String) -> [String: String] {
    [
      "STUDYID": "S", "DOMAIN": "EX", "USUBJID": id, "EXSEQ": number, "EXTRT": "LENALIDOMIDE",
      "EXDOSE": "25", "EXDOSU": "mg", "EXDOSFRM": "CAPSULE", "EXROUTE": "ORAL", "EXSTDTC": date,
      "EXENDTC": date, "EXSTDY": day, "EXENDY": day, "EPOCH": "TREATMENT",
    ]
  }
  func event(_ id: String, _ number: String, _ more: [String: String]) -> [String: String] {
    [
      "STUDYID": "S", "DOMAIN": "AE", "USUBJID": id, "AESEQ": number, "AETERM": "Cough",
      "AEDECOD": "Cough", "AESER": "N", "AEOUT": "RECOVERED/RESOLVED", "AESTDTC": "2024-03-05",
      "AEENDTC": "2024-03-07", "AESTDY": "5", "AEENDY": "7", "EPOCH": "TREATMENT",
    ].merging(more) { $1 }
  }
  return [
    "DM": [
      subject("S-1", [:]),
      subject("S-2", ["DTHFL": "Y", "DTHDTC": "2024-05-01", "RFXENDTC": "2024-03-01"]),
    ],
    "EX": [
      dose("S-1", "1", "2024-03-01", "1"), dose("S-1", "2", "2024-04-01", "32"),
      dose("S-2", "1", "2024-03-01", "1"),
    ],
    "AE": [
      event("S-1", "1", [:]),
      event(
        "S-2", "1",
        [
          "AETERM": "Pneumonia", "AEDECOD": "Pneumonia", "AESER": "Y", "AESDTH": "Y",
          "AEOUT": "FATAL", "AEENDTC": "2024-05-01", "AEENDY": "62",
        ]),
    ],
    "SUPPAE": [
      [
        "STUDYID": "S", "RDOMAIN": "AE", "USUBJID": "S-1", "IDVAR": "AESEQ", "IDVARVAL": "1",
        "QNAM": "AETRTEM", "QLABEL": "Treatment Emergent Flag", "QVAL": "Y", "QORIG": "Derived",
      ]
    ],
  ]
}
