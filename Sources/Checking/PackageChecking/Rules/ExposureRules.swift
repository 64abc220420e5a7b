import Diagnostics

extension Rule {
  static let exposure: [Rule] =
    [
      outermost(
        "CP6007", ["CG0148"], "the first dose in DM is not that in EX", "RFXSTDTC", first: true),
      outermost(
        "CP6201", ["CG0147"], "the last dose in DM is not that in EX", "RFXENDTC", first: false),
      record("CP6202", ["FB3407"], .error, "a dose after the end of participation", in: "EX") {
        dose, package in
        guard let end = package.demographicDay("RFPENDTC", of: dose),
          let day = dose.day("EXSTDTC"), day > end
        else { return nil }
        return ("EXSTDTC", "RFPENDTC is \(package.demographic("RFPENDTC", of: dose)!)")
      },
      record("CP6203", [], .error, "a dose before the subject's reference start", in: "EX") {
        dose, package in
        guard let start = package.demographicDay("RFSTDTC", of: dose),
          let first = package.demographicDay("RFXSTDTC", of: dose), first == start,
          let day = dose.day("EXSTDTC"), day < start
        else { return nil }
        return ("EXSTDTC", "RFSTDTC is \(package.demographic("RFSTDTC", of: dose)!)")
      },
      record("CP6204", ["FB2304"], .error, "a dose of a subject who was not treated", in: "EX") {
        dose, package in
        let reasons = ["SCREEN FAILURE", "NOT ASSIGNED", "ASSIGNED, NOT TREATED"]
        guard let reason = package.demographic("ARMNRS", of: dose), reasons.contains(reason) else {
          return nil
        }
        return ("EXTRT", "ARMNRS in DM is \(reason)")
      },
      armWithoutRecord(
        "CP6205", ["FB2302", "FB2306"], "a subject with an arm and without a dose", in: "EX",
        arm: "ACTARMCD", at: "ACTARMCD"),
      record("CP6206", ["CG0102"], .error, "a placebo with a dose", in: "EX") { dose, _ in
        guard dose["EXTRT"] == "PLACEBO", dose.number("EXDOSE") ?? 0 != 0 else { return nil }
        return ("EXDOSE", "the dose of a placebo is 0")
      },
    ] + collected

  /// EC, and what became of it in EX (SDTMIG 3.4, 6.1.3).
  private static let collected: [Rule] = [
    record("CP6207", ["CG0101"], .error, "a dose that was not given has an amount", in: "EC") {
      dose, _ in
      guard dose["ECOCCUR"] == "N", dose.number("ECDOSE") ?? 0 > 0 else { return nil }
      return ("ECDOSE", "ECOCCUR is N")
    },
    Rule("CP6208", [], .error, "a dose in EX that EC says was not given") { package, report in
      let notGiven = package.doses(in: "EC") { $0["ECOCCUR"] == "N" }
      let given = package.doses(in: "EC") { $0["ECOCCUR"] != "N" }
      package.forEachRecord(of: "EX") { dose in
        guard let key = dose.key("EX"), notGiven.contains(key), !given.contains(key) else { return }
        report.add(dose.dataset, dose.row, "EXSTDTC", "ECOCCUR is N")
      }
    },
    Rule("CP6209", [], .warning, "a dose that was given, and EX has none that day") {
      package, report in
      guard !package.datasets(of: "EX").isEmpty else { return }
      let administered = package.doses(in: "EX") { _ in true }
      let treatments = package.treatments
      package.forEachRecord(of: "EC") { dose in
        guard dose["ECOCCUR"] == "Y", dose["ECMOOD"] ?? "PERFORMED" == "PERFORMED",
          let treatment = dose["ECTRT"], treatments.contains(treatment),
          let key = dose.key("EC"), !administered.contains(key)
        else { return }
        report.add(dose.dataset, dose.row, "ECSTDTC", "EX has no such dose")
      }
    },
  ]

  /// Complete dates alone are compared.
  private static func outermost(
    _ id: String, _ published: [String], _ title: String, _ variable: String, first: Bool
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      guard let demographics = package.demographics else { return }
      let days = package.doseDays(first: first)
      for row in demographics.rows {
        guard let day = demographics.text("USUBJID", row).flatMap({ days[$0] }),
          let written = demographics.day(variable, row), written != day
        else { continue }
        report.add(
          demographics, row, variable,
          "\(abs(written - day)) days from the \(first ? "first" : "last") in EX")
      }
    }
  }
}

extension CheckedRecord {
  /// Subject, treatment and start, of a dose with a date.
  fileprivate func key(_ domain: String) -> [String]? {
    guard let subject, let treatment = self["\(domain)TRT"], let date = self["\(domain)STDTC"]
    else {
      return nil
    }
    return [subject, treatment, date]
  }
}

extension CheckedPackage {
  fileprivate func doses(
    in domain: String, _ isSuch: (CheckedRecord) -> Bool
  ) -> Set<[String]> {
    var keys: Set<[String]> = []
    forEachRecord(of: domain) { dose in
      if isSuch(dose), let key = dose.key(domain) { keys.insert(key) }
    }
    return keys
  }

  /// Where EC hides what was given behind a name of its own, nothing can be compared.
  fileprivate var treatments: Set<String> {
    Set(datasets(of: "EX").flatMap { $0["EXTRT"]?.values.compactMap(\.text) ?? [] })
  }

  /// The first or last day of a dose of each subject; none where one of the dates is partial.
  fileprivate func doseDays(first: Bool) -> [String: Int] {
    var days: [String: Int] = [:]
    var uncertain: Set<String> = []
    forEachRecord(of: "EX") { dose in
      guard let subject = dose.subject else { return }
      let date = first || dose["EXENDTC"] == nil ? "EXSTDTC" : "EXENDTC"
      guard let day = dose.day(date) else {
        if dose[date] != nil { uncertain.insert(subject) }
        return
      }
      days[subject] = days[subject].map { first ? min($0, day) : max($0, day) } ?? day
    }
    return days.filter { !uncertain.contains($0.key) }
  }
}
