extension BortezomibRetreatment {
  /// The faults that `samples/bortezomib-retreatment/FAULTS.md` lists, by its numbers; B15 is a
  /// transaction and stands among the corrections.
  static func plantFaults(in subject: inout SampleSubject) {
    switch subject.key {
    case "SS_0106": subject.change("IG_ADR", "1", impossibleStart)  // B01
    case "SS_0105": subject.change("IG_BTZC", form: "2", "2", impossibleCycleEnd)  // B02
    case "SS_0204": subject.change("IG_RESP", form: "2") { $0["I_RESP_BEST"] = "9" }  // B03
    case "SS_0305": subject.change("IG_ADR", "1", endBeforeStart)  // B04
    case "SS_0404":
      subject.change("IG_BTZC", form: "2", "1") { $0.setText("I_BTZC_DOSE", "1,3 mg") }  // B05
    case "SS_0504": subject.change("IG_ADR", "1") { $0["I_ADR_TERM"] = longTerm }  // B06
    case "SS_0604": subject.change("IG_ADR", "1", seriousWithoutCriterion)  // B07
    // B08
    case "SS_0704": subject.change("IG_RESP", form: "1") { $0.setText("I_RESP_DATE", "03/05/06") }
    case "SS_0805": subject.change("IG_ADR", "1") { $0["I_ADR_START"] = nil }  // B09
    case "SS_0904": subject.change("IG_ADRQ") { $0["I_ADR_ANY"] = "N" }  // B10
    case "SS_1004": subject.change("IG_MM") { $0["I_MM_XLOCAL"] = "LAB 40-221" }  // B11
    case "SS_1104": subject.repeatRecord("IG_RISK", "3") { $0["I_RISK_PRESENT"] = "U" }  // B12
    case "SS_1204": subject.change("IG_DEMOG") { $0["I_DEMOG_BIRTH"] = "1948" }  // B13
    case "SS_1005": subject.change("IG_RISK", "1") { $0.setText("I_RISK_SINCE", "n/a") }  // B14
    default: break
    }
  }

  /// The 31st of February: the schema's pattern for partial dates lets it pass.
  private static func impossibleStart(_ record: inout SampleRecord) {
    record["I_ADR_START"] = (record["I_ADR_START"] ?? "").prefix(4) + "-02-31"
  }

  private static func impossibleCycleEnd(_ record: inout SampleRecord) {
    record.setText("I_BTZC_END", (record["I_BTZC_START"] ?? "").prefix(7) + "-60")
  }

  private static func endBeforeStart(_ record: inout SampleRecord) {
    let year = Int((record["I_ADR_START"] ?? "").prefix(4)) ?? 2009
    record["I_ADR_END"] = "\(year - 1)-12-01"
    record["I_ADR_ONGO"] = "false"
    record["I_ADR_OUT"] = "1"
  }

  private static func seriousWithoutCriterion(_ record: inout SampleRecord) {
    record["I_ADR_SER"] = "Y"
    record["I_ADR_SERWHY"] = nil
  }

  /// Over 200 bytes, with letters of two bytes.
  private static let longTerm = """
    Gefühlsstörung an beiden Füßen, die während der zweiten Woche des dritten Zyklus begann, später \
    auch die Hände betraf und vor allem nachts störte; über Wochen langsam rückläufig, nachdem die \
    Dosis verringert und die Gabe auf einmal wöchentlich umgestellt worden war
    """
}

extension SampleRecord {
  /// A value that its item's type does not allow, written as a string.
  fileprivate mutating func setText(_ item: String, _ value: some StringProtocol) {
    self[item] = String(value)
    elements[item] = "ItemDataString"
  }
}
