import Diagnostics

extension Rule {
  /// What every study says of itself, and what one with a treatment by protocol says beside it
  /// (SDTMIG 3.4, appendix C1).
  private static let everyStudy = [
    "AGEMAX", "AGEMIN", "HLTSUBJI", "INDIC", "PLANSUB", "SEXPOP", "SPONSOR", "SSTDTC", "STYPE",
    "TITLE", "TRT",
  ]
  private static let interventions = [
    "ADDON", "INTMODEL", "INTTYPE", "NARMS", "RANDOM", "TBLIND", "TCNTRL", "TPHASE", "TTYPE",
  ]
  private static let nullFlavors = [
    "NI", "NA", "UNK", "ASKU", "NASK", "NAV", "TRC", "QS", "NP", "MSK", "OTH", "PINF", "NINF",
    "INV", "DER", "UNC",
  ]

  static let trialSummary: [Rule] = [
    Rule("CP6501", ["FB1111", "TRC1734"], .warning, "a parameter of the study is not there") {
      package, report in
      guard let summary = package["TS"] else { return }
      let known = summary.firstRows(of: "TSPARMCD")
      let type = known["STYPE"].flatMap { summary.text("TSVAL", $0) }
      let asked = everyStudy + (type == "INTERVENTIONAL" ? interventions : [])
      for parameter in asked where known[parameter] == nil {
        report.add(summary, nil, "TSPARMCD", "TS has no \(parameter)")
      }
    },
    fields(
      "CP6502", ["CG0259"], .error, "a parameter without a value and without a reason",
      ["TSPARMCD", "TSVAL", "TSVALNF"]
    ) {
      $0[1] == nil && $0[2] == nil ? "TSVAL and TSVALNF are null" : nil
    },
    fields(
      "CP6503", ["CG0260"], .error, "a parameter with a value, and a reason why there is none",
      ["TSVALNF", "TSVAL"]
    ) {
      $0[0] != nil && $0[1] != nil ? "TSVAL is given" : nil
    },
    fields("CP6504", ["CG0459", "CG0649"], .error, "a null flavor as a value", ["TSVAL"]) {
      nullFlavors.contains($0[0] ?? "") ? "it belongs into TSVALNF" : nil
    },
    Rule("CP6505", ["CG0268"], .error, "a parameter's number is not unique") { package, report in
      package.forEachRepeated(["TSPARMCD", "TSSEQ"], in: package.datasets(of: "TS")) {
        report.add($0, $1, "TSSEQ", "the parameter has another record with this number")
      }
    },
    fields(
      "CP6506", ["CG0270", "CG0285"], .error, "a date or duration that is not ISO 8601",
      ["TSVAL", "TSPARMCD"]
    ) {
      guard let value = $0[0], let parameter = $0[1] else { return nil }
      if parameter.hasSuffix("DTC"), DateText(value) == nil { return "\(parameter) is a date" }
      let durations = ["AGEMAX", "AGEMIN", "LENGTH", "STINT", "RDURT"]
      return durations.contains(parameter) && !isDuration(value) ? "P18Y is 18 years" : nil
    },
    fields("CP6507", [], .error, "a code without its dictionary", ["TSVALCD", "TSVCDREF"]) {
      $0[0] != nil && $0[1] == nil ? "TSVCDREF is null" : nil
    },
    fields("CP6508", ["CG0266"], .error, "a version of no dictionary", ["TSVCDVER", "TSVCDREF"]) {
      $0[0] != nil && $0[1] == nil ? "TSVCDREF is null" : nil
    },
  ]

  /// ISO 8601, 4.4.3: `P`, numbers with their units in order, `T` before those of the clock.
  static func isDuration(_ text: String) -> Bool {
    guard text.hasPrefix("P"), text.utf8.count > 2 else { return false }
    var units = Array("YMWDTHMS".utf8)[...]
    var digits = 0
    for byte in text.utf8.dropFirst() {
      if (48...57).contains(byte) || (byte == 46 && digits > 0) {
        digits += 1
        continue
      }
      guard digits > 0 || byte == UInt8(ascii: "T"), let place = units.firstIndex(of: byte) else {
        return false
      }
      units = units[(place + 1)...]
      digits = 0
    }
    return digits == 0 && text.last != "T"
  }
}
