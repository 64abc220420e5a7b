import Diagnostics

extension Rule {
  static let demographics: [Rule] = [
    subject("CP6001", ["CG0435"], .error, "a date of death without the flag") { demographics, row in
      guard demographics.text("DTHDTC", row) != nil, demographics.text("DTHFL", row) != "Y" else {
        return nil
      }
      return ("DTHFL", "DTHDTC is given, so DTHFL is Y")
    },
    subject("CP6002", ["CG0517", "CG0519"], .error, "no arm, and no reason why") {
      demographics, row in
      guard demographics.text("ARMCD", row) == nil, demographics.text("ARMNRS", row) == nil else {
        return nil
      }
      return ("ARMNRS", "without an arm the reason is given")
    },
    subject("CP6003", ["CG0520"], .error, "arms, and a reason why there are none") {
      demographics, row in
      guard demographics.text("ARMNRS", row) != nil, demographics.text("ARMCD", row) != nil,
        demographics.text("ACTARMCD", row) != nil
      else { return nil }
      return ("ARMNRS", "a subject with both arms needs no reason")
    },
    subject("CP6004", ["FB3404"], .error, "the reference period ends before it begins") {
      demographics, row in
      guard let start = demographics.day("RFSTDTC", row),
        let end = demographics.day("RFENDTC", row),
        end < start
      else { return nil }
      return ("RFENDTC", "RFSTDTC is \(demographics.text("RFSTDTC", row)!)")
    },
    subject("CP6005", ["FB3412"], .warning, "treated before consent") { demographics, row in
      guard let consent = demographics.day("RFICDTC", row),
        let first = demographics.day("RFXSTDTC", row), first < consent
      else { return nil }
      return ("RFICDTC", "the first dose was on \(demographics.text("RFXSTDTC", row)!)")
    },
    subject("CP6006", [], .error, "a birth after consent or the first dose") { demographics, row in
      guard let birth = demographics.day("BRTHDTC", row) else { return nil }
      let later = ["RFICDTC", "RFXSTDTC"].first { demographics.day($0, row) ?? .max < birth }
      return later.map { ("BRTHDTC", "\($0) is \(demographics.text($0, row)!)") }
    },
    exposure("CP6007", "RFXSTDTC", "EXSTDTC", "the first dose in DM is not that in EX", <),
    Rule("CP6008", ["FB0609"], .warning, "a death in DM that AE does not have") { package, report in
      package.missing(in: "AE", &report) { events, row in
        events.text("AEOUT", row) == "FATAL" || events.text("AESDTH", row) == "Y"
      }
    },
    Rule("CP6009", ["FB0608"], .warning, "a death in DM that DS does not have") { package, report in
      package.missing(in: "DS", &report) { events, row in events.text("DSDECOD", row) == "DEATH" }
    },
  ]

  private static func subject(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String,
    _ look: @escaping @Sendable (CheckedDataset, Int) -> (String, String)?
  ) -> Rule {
    Rule(id, published, severity, title) { package, report in
      guard let demographics = package["DM"] else { return }
      for row in demographics.rows.indices {
        if let (variable, message) = look(demographics, row) {
          report.add(demographics, row, variable, message)
        }
      }
    }
  }

  /// Complete dates alone are compared.
  private static func exposure(
    _ id: String, _ variable: String, _ date: String, _ title: String,
    _ comes: @escaping @Sendable (Int, Int) -> Bool
  ) -> Rule {
    Rule(id, ["CG0148"], .error, title) { package, report in
      guard let demographics = package["DM"], let doses = package["EX"] else { return }
      var outermost: [String: Int] = [:]
      for row in doses.rows.indices where doses.number("EXDOSE", row) != 0 {
        guard let subject = doses.text("USUBJID", row), let day = doses.day(date, row) else {
          continue
        }
        if outermost[subject].map({ comes(day, $0) }) ?? true { outermost[subject] = day }
      }
      for row in demographics.rows.indices {
        guard let day = demographics.text("USUBJID", row).flatMap({ outermost[$0] }),
          let written = demographics.day(variable, row), written != day
        else { continue }
        report.add(demographics, row, variable, "\(date) in EX begins on another day")
      }
    }
  }
}

extension CheckedPackage {
  /// Subjects who died by DM, and have no record of it in a domain that the package has.
  fileprivate func missing(
    in domain: String, _ report: inout Report, _ isDeath: (CheckedDataset, Int) -> Bool
  ) {
    guard let demographics = self["DM"], let records = self[domain] else { return }
    let dead = Set(
      records.rows.indices.filter { isDeath(records, $0) }.compactMap {
        records.text("USUBJID", $0)
      })
    for row in demographics.rows.indices where demographics.text("DTHFL", row) == "Y" {
      guard let subject = demographics.text("USUBJID", row), !dead.contains(subject) else {
        continue
      }
      report.add(demographics, row, "DTHFL", "\(domain) has no record of the death")
    }
  }
}
