import XPORTFormat

extension CheckedFault {
  static let all =
    structure + values + records + subjects + visits + relations + definitions + study

  private static let structure: [CheckedFault] = [
    .without("CP1001", dataset: "DM"),
    .set("CP1003", "AE", 0, ["DOMAIN": "CM"]),
    .without("CP1004", "AE", variable: "AETERM"),
    .without("CP1006", "DM", variable: "RFPENDTC"),
    .rename("CP1007", "CM", "CMINDC", to: "CMWHY"),
    .label("CP1008", "CM", "CMTRT", "Drug"),
    .change("CP1009", "VSSTRESN is a text") {
      let place = $0.tables["VS"]!.variables.firstIndex { $0.name == "VSSTRESN" }!
      $0.tables["VS"]!.variables[place].kind = .text(length: 8)
    },
    .change("CP1010", "AETERM stands first") {
      let place = $0.tables["AE"]!.variables.firstIndex { $0.name == "AETERM" }!
      $0.tables["AE"]!.variables.insert($0.tables["AE"]!.variables.remove(at: place), at: 0)
    },
    .change("CP1016", "CM has no records") { $0.tables["CM"]!.rows = [] },
    .without("CP1102", "CM", variable: "CMSTDY"),
    .without("CP1107", "CM", variable: "CMENTPT"),
    .rename("CP1118", "AE", "AEREL", to: "AEOCCUR"),
  ]

  private static let values: [CheckedFault] = [
    .set("CP1005", "DM", 0, ["SEX": nil]),
    .set("CP1014", "AE", 0, ["AETERM": " Cough"]),
    .set("CP1015", "AE", 0, ["AETERM": "."]),
    .set("CP2001", "DM", 0, ["SEX": "Q"]),
    .set("CP2001", "AE", 0, ["AEOUT": "HEALED"]),
    .set("CP2002", "EX", 0, ["EXDOSFRM": "Capsule"]),
    .set("CP2003", "AE", 0, ["AESER": "U"]),
    .set("CP2003", "VS", 0, ["VSLOBXFL": "N"]),
    .set("CP2004", "DM", 0, ["COUNTRY": "ES"]),
    .set("CP2005", "EX", 0, ["STUDYID": "OTHER"]),
    .set("CP4001", "AE", 0, ["AESTDTC": "2024-02-30"]),
    .set("CP4001", "AE", 0, ["AESTDTC": "2024/03/05"]),
    .set("CP4002", "AE", 0, ["AEENDTC": "2024-03-04", "AEENDY": "4"]),
    .set("CP4004", "AE", 0, ["AESTDY": "4"]),
    .set("CP4007", "AE", 0, ["AESTDTC": "2024-03"]),
    .set("CP4009", "AE", 0, ["AESTDY": "0"]),
    .set("CP4010", "AE", 0, ["AESTDY": nil]),
    .set("CP4011", "MH", 0, ["MHSTDTC": "2024-03-10"]),
    .set("CP5001", "AE", 0, ["AESHOSP": "Y"]),
    .set("CP5002", "AE", 1, ["AESHOSP": nil]),
    .set("CP5003", "AE", 0, ["AEOUT": "NOT RECOVERED/NOT RESOLVED"]),
    .set("CP5004", "AE", 0, ["AEENDTC": nil, "AEENDY": nil]),
    .set("CP5102", "EX", 0, ["EXDOSU": nil]),
    .set("CP5103", "EX", 0, ["EXDOSE": "-25"]),
    .set("CP5110", "CM", 1, ["CMENRTPT": nil]),
    .set("CP5112", "MH", 0, ["MHSTDTC": nil]),
    .set("CP5114", "CM", 0, ["CMTRT": "OTHER"]),
    .set("CP5201", "VS", 0, ["VSSTRESC": nil]),
    .set("CP5203", "VS", 0, ["VSORRES": nil]),
    .set("CP5205", "VS", 0, ["VSSTRESN": "75"]),
    .set("CP5210", "VS", 1, ["VSSTRESU": "LB"]),
    .set("CP5301", "VS", 1, ["VSLOBXFL": "Y"]),
    .set("CP5306", "VS", 0, ["VSDTC": "2024-03-29", "VSDY": "29"]),
    .set("CP6506", "TS", 2, ["TSVAL": "18 YEARS"]),
    .set("CP6502", "TS", 1, ["TSVALNF": nil]),
    .without("CP6501", "TS", record: 2),
  ]

  private static let records: [CheckedFault] = [
    .set("CP3001", "EX", 1, ["EXSEQ": "1"]),
    .more("CP3002", "DM", like: 0),
    .set("CP3003", "EX", 3, ["USUBJID": "GOOD-01-009"]),
    .more("CP3004", "SV", like: 0),
    .set("CP3005", "DM", 1, ["SUBJID": "001"]),
    .change("CP3006", "VS in two parts of other lengths") {
      $0.halve("VS")
      $0.tables["VS2"]!.variables[0].kind = .text(length: 20)
    },
    .change("CP3001", "VS in two parts with the same numbers") {
      $0.halve("VS")
      $0.tables["VS2"]!.rows[0] = $0.tables["VS1"]!.rows[0]
    },
    .set("CP3101", "EX", 0, ["VISIT": "CYCLE 9"]),
    .set("CP3102", "VS", 0, ["VSTEST": "Body Weight"]),
    .set("CP3105", "SE", 0, ["ELEMENT": "START"]),
  ]

  private static let subjects: [CheckedFault] = [
    .set("CP6001", "DM", 1, ["DTHFL": nil]),
    .set("CP6002", "DM", 2, ["ARMNRS": nil]),
    .set("CP6003", "DM", 0, ["ARMNRS": "NOT ASSIGNED"]),
    .set("CP6004", "DM", 0, ["RFENDTC": "2024-02-01"]),
    .set("CP6005", "DM", 0, ["RFICDTC": "2024-03-02"]),
    .set("CP6006", "DM", 0, ["BRTHDTC": "2024-05-01"]),
    .set("CP6007", "DM", 0, ["RFXSTDTC": "2024-03-02"]),
    .set("CP6008", "AE", 2, ["AEOUT": "UNKNOWN", "AESDTH": nil]),
    .set("CP6009", "DS", 3, ["DSDECOD": "COMPLETED"]),
    .set("CP6011", "DS", 1, ["DSDECOD": "DEATH"]),
    .set("CP6012", "DD", 0, ["USUBJID": "GOOD-01-001"]),
    .set("CP6013", "DM", 1, ["DTHDTC": nil]),
    .set("CP6014", "DS", 3, ["DSSTDTC": "2024-05-29", "DSSTDY": "87"]),
    .set("CP6015", "EX", 4, ["EXSTDTC": "2024-06-01", "EXSTDY": "90"]),
    .set("CP5005", "AE", 0, ["AEOUT": "FATAL"]),
    .set("CP5006", "AE", 2, ["AEENDTC": "2024-05-29", "AEENDY": "87"]),
    .set("CP5007", "AE", 2, ["AESDTH": nil]),
    .set("CP6024", "DM", 0, ["AGE": "36"]),
    .set("CP6025", "DM", 0, ["RFENDTC": nil]),
    .set("CP6027", "DM", 0, ["ARMCD": "LENX"]),
    .set("CP6029", "DM", 2, ["ARM": "Screen Failure", "ARMCD": "SCRNFAIL"]),
    .set("CP6101", "DM", 0, ["RFICDTC": "2024-02-19"]),
    .more("CP6102", "DS", like: 1, ["DSSEQ": "9"]),
    .more("CP6103", "DS", like: 1, ["DSSEQ": "9", "EPOCH": "TREATMENT"]),
    .set("CP6104", "DS", 1, ["DSDECOD": "OTHER"]),
    .set("CP6106", "DS", 1, ["DSCAT": nil]),
    .set("CP6201", "DM", 0, ["RFXENDTC": "2024-05-15"]),
    .set("CP6202", "DM", 0, ["RFPENDTC": "2024-04-20"]),
    .set("CP6203", "EX", 0, ["EXSTDTC": "2024-02-28", "EXSTDY": "-2"]),
    .set("CP6204", "EX", 4, ["USUBJID": "GOOD-01-003"]),
    .change("CP6205", "no doses of subject 2") { $0.tables["EX"]!.rows.removeLast(2) },
  ]

  private static let visits: [CheckedFault] = [
    .set("CP6301", "SV", 0, ["VISITNUM": "9"]),
    .set("CP6302", "SV", 0, ["VISIT": "BASELINE"]),
    .set("CP6303", "SV", 0, ["SVPRESP": nil, "SVOCCUR": nil]),
    .without("CP6304", "SV", record: 2),
    .set("CP6305", "VS", 1, ["VISIT": "SCREENING"]),
    .set("CP6306", "SV", 1, ["VISITNUM": "1"]),
    .set("CP6309", "IE", 0, ["IETESTCD": "IN09"]),
    .set("CP6310", "IE", 0, ["IEORRES": "Y"]),
    .set("CP6401", "SE", 0, ["SEENDTC": "2024-02-29", "SEENDY": "-1"]),
    .set("CP6402", "SE", 0, ["SEENDTC": nil, "SEENDY": nil]),
    .set("CP6404", "SE", 0, ["ETCD": "RUNIN"]),
    .set("CP6405", "SE", 1, ["TAETORD": "3"]),
    .set("CP6406", "AE", 0, ["EPOCH": "BASELINE"]),
    .set("CP6407", "AE", 0, ["EPOCH": "FOLLOW-UP"]),
    .set("CP6408", "TA", 1, ["TAETORD": "1"]),
    .set("CP6409", "TE", 0, ["TEENRL": nil]),
  ]

  private static let relations: [CheckedFault] = [
    .set("CP7001", "SUPPAE", 0, ["IDVARVAL": "9"]),
    .set("CP7001", "SUPPAE", 0, ["USUBJID": "GOOD-01-002", "IDVARVAL": "2"]),
    .set("CP7002", "SUPPAE", 0, ["QNAM": "1ST"]),
    .set("CP7003", "SUPPAE", 0, ["QNAM": "AESEV"]),
    .more("CP7005", "SUPPAE", like: 0),
    .without("CP7007", dataset: "EX"),
    .set("CP7008", "SUPPAE", 1, ["RDOMAIN": "CM"]),
    .set("CP7009", "SUPPAE", 0, ["IDVAR": "AENO"]),
    .set("CP7010", "SUPPAE", 0, ["IDVAR": nil]),
    .change("CP7101", "a relation to a dataset that is not there") {
      $0.relate("AE", "1", "HO", "1")
    },
    .change("CP7103", "a relation to a record that is not there") {
      $0.relate("AE", "7", "CM", "1")
    },
    .change("CP7104", "a relation of one record") {
      $0.relate("AE", "1", "CM", "1")
      $0.tables["RELREC"]!.rows.removeLast()
    },
  ]

  private static let definitions: [CheckedFault] = [
    .define("CP8001", "Name=\"VS\"", "Name=\"VT\""),
    .define("CP8002", "Name=\"VS\"", "Name=\"VT\""),
    .without("CP8002", dataset: "MH"),
    .define(
      "CP8003", "OID=\"IT.CM.CMINDC\" Name=\"CMINDC\"", "OID=\"IT.CM.CMINDC\" Name=\"CMWHY\""),
    .without("CP8004", "CM", variable: "CMINDC"),
    .define("CP8005", "\"IT.CM.CMTRT\" OrderNumber=\"5\"", "\"IT.CM.CMTRT\" OrderNumber=\"15\""),
    .define(
      "CP8006", "OID=\"IT.CM.CMDOSE\" Name=\"CMDOSE\" DataType=\"integer\"",
      "OID=\"IT.CM.CMDOSE\" Name=\"CMDOSE\" DataType=\"text\""),
    .define("CP8007", "Reported Name of Drug, Med, or Therapy", "Name of Drug"),
    .define("CP8008", "Vital Signs</", "Vitals</"),
    .set("CP8009", "CM", 0, ["CMTRT": "Amoxicillin and clavulanic acid"]),
    .define(
      "CP8010", "Name=\"CMTRT\" DataType=\"text\"", "Name=\"CMTRT\" DataType=\"integer\""),
    .define("CP8011", "EnumeratedItem CodedValue=\"RELATED\"", "EnumeratedItem CodedValue=\"YES\""),
    .set("CP8012", "CM", 0, ["CMTRT": nil]),
    .define("CP8013", " KeySequence=\"3\" MethodOID=\"MT.SEQ\"", " MethodOID=\"MT.SEQ\""),
    .define(
      "CP8014", "\"IT.CM.CMTRT\" OrderNumber=\"5\"",
      "\"IT.CM.CMTRT\" def:HasNoData=\"Yes\" OrderNumber=\"5\""),
    .define("CP8015", "<StudyName>GOOD", "<StudyName>BETTER"),
    .define(
      "CP8016", "<EnumeratedItem CodedValue=\"RELATED\"",
      "<EnumeratedItem CodedValue=\"MAYBE\"/><EnumeratedItem CodedValue=\"RELATED\""),
    .define("CP8101", "CodeListOID=\"CL.ACN\"", "CodeListOID=\"CL.ACTION\""),
    .define("CP8102", "CodeList OID=\"CL.OUT\"", "CodeList OID=\"CL.ACN\""),
    .define("CP8103", "<CodeListRef CodeListOID=\"CL.ACN\"/>", ""),
    .define("CP8104", "xlink:href=\"cm.xpt\"", "xlink:href=\"data/cm.xpt\""),
    .define("CP8105", "xlink:href=\"cm.xpt\"", "xlink:href=\"ae.xpt\""),
    .define("CP8106", "ItemOID=\"IT.CM.CMINDC\"", "ItemOID=\"IT.CM.CMTRT\""),
    .define("CP8201", "def:ItemOID=\"IT.VS.VSTESTCD\"", "def:ItemOID=\"IT.CM.CMTRT\""),
    .define("CP8202", "<CheckValue>WEIGHT", "<CheckValue>HEIGHT"),
    .set("CP8203", "SUPPEX", 1, ["QVAL": "one"]),
    .set("CP8204", "SUPPEX", 0, ["QVAL": "HOSPITAL AND HOME"]),
    .set("CP8206", "SUPPEX", 0, ["QNAM": "EXPLACE"]),
    .set("CP8207", "SUPPEX", 0, ["QVAL": nil]),
  ]

  private static let study: [CheckedFault] = [
    .set("GOOD-HOME", "SUPPEX", 0, ["QVAL": "HOME"]),
    .change("GOOD-CYCLES", "one cycle of subject 2") { $0.tables["EX"]!.rows.removeLast() },
    .set("GOOD-RESPONSE", "RS", 0, ["RSSTRESC": "PD"]),
    .without("GOOD-RESPONSE", "RS", record: 2),
    .set("GOOD-INTERVAL", "CM", 0, ["CMENDTC": "2024-02-20", "CMENDY": "-10"]),
    .set("GOOD-INTERVAL", "CM", 0, ["CMENDTC": "2024-02-17", "CMENDY": "-13"]),
  ]
}

extension MutablePackage {
  /// A dataset in two parts, as one that is too large.
  fileprivate mutating func halve(_ name: String) {
    guard let table = tables.removeValue(forKey: name) else { return }
    for (part, rows) in [("\(name)1", table.rows.prefix(1)), ("\(name)2", table.rows.dropFirst())] {
      tables[part] = table
      tables[part]!.name = part
      tables[part]!.rows = Array(rows)
    }
  }

  /// RELREC, with a relation of two records of the first subject.
  fileprivate mutating func relate(
    _ domain: String, _ number: String, _ other: String, _ otherNumber: String
  ) {
    let names = ["STUDYID", "RDOMAIN", "USUBJID", "IDVAR", "IDVARVAL", "RELTYPE", "RELID"]
    func record(_ domain: String, _ number: String) -> [String: String] {
      [
        "STUDYID": "GOOD", "RDOMAIN": domain, "USUBJID": "GOOD-01-001", "IDVAR": "\(domain)SEQ",
        "IDVARVAL": number, "RELID": "1",
      ]
    }
    tables["RELREC"] = Table(
      name: "RELREC", label: "Related Records",
      variables: names.map { .init($0, label: $0, .text(length: 12)) },
      rows: [record(domain, number), record(other, otherNumber)])
  }
}
