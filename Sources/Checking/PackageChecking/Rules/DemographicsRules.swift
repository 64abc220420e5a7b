import Diagnostics

extension Rule {
  static let demographics: [Rule] = [
    record("CP6001", ["CG0435"], .error, "a date of death without the flag", in: "DM") {
      subject, _ in
      guard subject["DTHDTC"] != nil, subject["DTHFL"] != "Y" else { return nil }
      return ("DTHFL", "DTHDTC is given, so DTHFL is Y")
    },
    record("CP6002", ["CG0517", "CG0519"], .error, "no arm, and no reason why", in: "DM") {
      subject, _ in
      guard subject["ARMCD"] == nil || subject["ACTARMCD"] == nil, subject["ARMNRS"] == nil else {
        return nil
      }
      return ("ARMNRS", "without an arm the reason is given")
    },
    record("CP6003", ["CG0520"], .error, "arms, and a reason why there are none", in: "DM") {
      subject, _ in
      guard subject["ARMNRS"] != nil, subject["ARMCD"] != nil, subject["ACTARMCD"] != nil else {
        return nil
      }
      return ("ARMNRS", "a subject with both arms needs no reason")
    },
    record("CP6004", ["FB3404"], .error, "the reference period ends before it begins", in: "DM") {
      subject, _ in
      subject.order("RFSTDTC", "RFENDTC")
    },
    record("CP6005", ["FB3412"], .warning, "treated before consent", in: "DM") {
      subject, package in
      guard !package.isRetrospective, let consent = subject.day("RFICDTC"),
        let first = subject.day("RFXSTDTC"),
        first < consent
      else { return nil }
      return ("RFICDTC", "the first dose was on \(subject["RFXSTDTC"]!)")
    },
    record("CP6006", [], .error, "a birth after consent or the first dose", in: "DM") {
      subject, _ in
      guard let birth = subject.day("BRTHDTC") else { return nil }
      let later = ["RFICDTC", "RFXSTDTC"].first { subject.day($0) ?? .max < birth }
      return later.map { ("BRTHDTC", "\($0) is \(subject[$0]!)") }
    },
    record("CP6018", ["FB3408"], .error, "the last dose before the first", in: "DM") {
      subject, _ in
      subject.order("RFXSTDTC", "RFXENDTC")
    },
    fields("CP6019", ["CG0521"], .error, "an arm without its code", ["ARM", "ARMCD"], in: ["DM"]) {
      $0[0] != nil && $0[1] == nil ? "ARMCD is null" : nil
    },
    fields(
      "CP6020", ["CG0522"], .error, "an actual arm without its code", ["ACTARM", "ACTARMCD"],
      in: ["DM"]
    ) {
      $0[0] != nil && $0[1] == nil ? "ACTARMCD is null" : nil
    },
    fields(
      "CP6021", ["CG0434", "CG0666"], .error, "a unit of age without an age",
      ["AGEU", "AGE", "AGETXT"], in: ["DM"]
    ) {
      $0[0] != nil && $0[1] == nil && $0[2] == nil ? "AGE is null" : nil
    },
    fields("CP6022", ["CG0665"], .error, "an age without its unit", ["AGE", "AGEU"], in: ["DM"]) {
      $0[0] != nil && $0[1] == nil ? "AGEU is null" : nil
    },
    record("CP6023", ["FB4001"], .error, "an age that nobody has", in: "DM") { subject, _ in
      guard let age = subject.number("AGE"), age < 0 || (age > 120 && subject["AGEU"] == "YEARS")
      else { return nil }
      return ("AGE", "0 to 120 years are right")
    },
    record("CP6024", [], .warning, "an age that does not fit the date of birth", in: "DM") {
      subject, _ in
      guard let age = subject.number("AGE"), subject["AGEU"] == "YEARS",
        let birth = subject.year("BRTHDTC"), let years = subject.yearsOfAge(from: birth),
        !years.contains(Int(age))
      else { return nil }
      return ("AGE", "BRTHDTC is \(subject["BRTHDTC"]!)")
    },
  ]

  /// RFSTDTC and its like, as the arm asks for them (SDTMIG 3.4, 5.2).
  static let reference: [Rule] = [
    fields(
      "CP6025", ["CG0529"], .error, "an arm without an end of reference", ["ARM", "RFENDTC"],
      in: ["DM"]
    ) {
      $0[0] != nil && $0[1] == nil ? "RFENDTC is null" : nil
    },
    fields(
      "CP6026", ["CG0530"], .error, "no arm, and an end of reference", ["RFENDTC", "ARMNRS"],
      in: ["DM"]
    ) {
      $0[0] != nil && !["UNPLANNED TREATMENT", nil].contains($0[1]) ? "ARMNRS is given" : nil
    },
    fields("CP6029", ["CG0570"], .error, "a reason in place of an arm", ["ARM"], in: ["DM"]) {
      notArms.contains($0[0]?.uppercased() ?? "") ? "the reason belongs into ARMNRS" : nil
    },
    arm("CP6027", ["CG0516", "CG0518"], "ARMCD"), arm("CP6028", ["CG0512", "CG0514"], "ACTARMCD"),
  ]

  private static let notArms = [
    "SCREEN FAILURE", "NOT ASSIGNED", "NOT TREATED", "UNPLANNED TREATMENT",
  ]

  private static func arm(_ id: String, _ published: [String], _ variable: String) -> Rule {
    Rule(id, published, .error, "an arm that TA does not have") { package, report in
      guard let demographics = package.demographics,
        let arms = package["TA"]?.firstRows(of: "ARMCD")
      else { return }
      demographics[variable]?.forEachRow {
        arms[$0] == nil ? "TA has no ARMCD \($0)" : nil
      } _: {
        report.add(demographics, $0, variable, $1)
      }
    }
  }
}

extension CheckedRecord {
  fileprivate func order(_ start: String, _ end: String) -> Verdict? {
    guard let from = day(start), let to = day(end), to < from else { return nil }
    return (end, "\(start) is \(self[start]!)")
  }

  fileprivate func year(_ variable: String) -> Int? {
    self[variable].flatMap { DateText($0) }?.year
  }

  /// The ages that a birth in a year can mean: at consent, at the first dose, or between.
  fileprivate func yearsOfAge(from birth: Int) -> ClosedRange<Int>? {
    let years = ["RFICDTC", "RFSTDTC", "RFXSTDTC", "DMDTC"].compactMap(year)
    guard let first = years.min(), let last = years.max() else { return nil }
    return (first - birth - 1)...(last - birth)
  }
}
