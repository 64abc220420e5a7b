extension KrdHome {
  /// The faults that `samples/krd-home/FAULTS.md` lists, by its numbers.
  static func plantFaults(in subject: inout SampleSubject) {
    switch subject.key {
    case "KRD-003": subject.change("IG.MH") { $0["MHSTDAT"] = "2020-02-60" }  // K01
    case "KRD-007": subject.change("IG.AE", "1", impossibleEnd)  // K02
    case "KRD-011": subject.change("IG.RS", event: "2") { $0["RSRESP"] = "9" }  // K03
    case "KRD-014": subject.change("IG.AE", "1", endBeforeStart)  // K04
    case "KRD-018": subject.change("IG.CFZ", event: "1", "8") { $0["CFZDOSE"] = "n.d." }  // K05
    case "KRD-021": subject.change("IG.AE", "1") { $0["AETERM"] = longTerm }  // K06
    case "KRD-024": subject.change("IG.AE", "1", seriousWithoutCriterion)  // K07
    // K08
    case "KRD-029": subject.change("IG.DEX", event: "1", "8") { $0["DEXDAT"] = "15/03/21" }
    case "KRD-033": subject.change("IG.LEN", event: "1") { withoutDates(&$0) }  // K09
    case "KRD-036": subject.change("IG.AEQ") { $0["AEYN"] = "0" }  // K10
    // K11
    case "KRD-040": subject.repeatRecord("IG.AE", "1") { $0["AETERM"] = "Fell in the garden" }
    case "KRD-044": subject.change("IG.DM") { $0["XLOCAL"] = "LF 7731/22" }  // K12
    case "KRD-046": subject.change("IG.MM") { $0["MMDIAG"] = "2019" }  // K13
    case "KRD-050": subject.change("IG.MH") { $0["MHSTDAT"] = "UNK" }  // K14
    case "KRD-054": subject.change("IG.MH") { $0["MHSTDAT"] = "n.r." }  // K15
    case "DEC-004": subject.change("IG.DECL") { $0["SEX"] = "3" }  // K16
    default: break
    }
  }

  /// A day 60 in the month in which the event began.
  private static func impossibleEnd(_ record: inout SampleRecord) {
    record["AEENDAT"] = (record["AESTDAT"] ?? "").prefix(7) + "-60"
    record["AEONGO"] = "0"
    record["AEOUT"] = "1"
  }

  private static func endBeforeStart(_ record: inout SampleRecord) {
    let year = Int((record["AESTDAT"] ?? "").prefix(4)) ?? 2022
    record["AEENDAT"] = "\(year - 1)-12-01"
    record["AEONGO"] = "0"
    record["AEOUT"] = "1"
  }

  private static func seriousWithoutCriterion(_ record: inout SampleRecord) {
    record["AESER"] = "1"
    for item in ["AESDTH", "AESLIFE", "AESHOSP", "AESDISAB", "AESCONG", "AESMIE"] {
      record[item] = nil
    }
  }

  private static func withoutDates(_ record: inout SampleRecord) {
    record["LENSTDAT"] = nil
    record["LENENDAT"] = nil
  }

  /// Over 200 bytes, with letters of two bytes on both sides of the 200th.
  private static let longTerm = """
    Dolor en la zona lumbar que empezó después de la infusión y duró toda la noche, con hormigueo \
    en las dos piernas; la enfermera lo comunicó por teléfono al día siguiente y el médico pidió \
    una radiografía de control a los tres días, sin hallazgos nuevos
    """
}
