import Diagnostics

extension Rule {
  private static let criteria = [
    "AESCAN", "AESCONG", "AESDISAB", "AESDTH", "AESHOSP", "AESLIFE", "AESMIE", "AESOD",
  ]

  static let events: [Rule] = [
    event("CP5001", ["CG0041"], .error, "a criterion of seriousness without a serious event") {
      events, row in
      guard events.text("AESER", row) != "Y" else { return nil }
      return criteria.first { events.text($0, row) == "Y" }
        .map { ("AESER", "\($0) is Y, so AESER is Y") }
    },
    event("CP5002", ["CG0042"], .error, "a serious event without a criterion") { events, row in
      guard events.text("AESER", row) == "Y",
        !criteria.contains(where: { events.text($0, row) == "Y" })
      else { return nil }
      return ("AESER", "at least one of \(criteria.joined(separator: ", ")) is Y")
    },
    event("CP5003", ["FB3409"], .error, "an event that goes on has an end") { events, row in
      guard events.text("AEOUT", row) == "NOT RECOVERED/NOT RESOLVED",
        events.text("AEENDTC", row) != nil
      else { return nil }
      return ("AEENDTC", "the outcome says that it is not over")
    },
    event("CP5004", ["FB3410"], .warning, "an event that is over has no end") { events, row in
      guard events.text("AEOUT", row) == "RECOVERED/RESOLVED", events.text("AEENDTC", row) == nil
      else { return nil }
      return ("AEENDTC", "the outcome says that it is over")
    },
    Rule("CP5005", ["CG0134", "CG0135"], .error, "a fatal event of a subject who did not die") {
      package, report in
      guard let demographics = package["DM"] else { return }
      let subjects = package.subjects
      package.forEachEvent { events, row in
        guard events.text("AEOUT", row) == "FATAL" || events.text("AESDTH", row) == "Y",
          let subject = events.text("USUBJID", row).flatMap({ subjects[$0] }),
          demographics.text("DTHFL", subject) != "Y"
        else { return }
        report.add(events, row, "AEOUT", "DTHFL in DM is not Y")
      }
    },
    Rule("CP5006", ["FB0612"], .error, "a fatal event does not end on the day of death") {
      package, report in
      guard let demographics = package["DM"] else { return }
      let subjects = package.subjects
      package.forEachEvent { events, row in
        guard events.text("AEOUT", row) == "FATAL",
          let subject = events.text("USUBJID", row).flatMap({ subjects[$0] }),
          let death = demographics.text("DTHDTC", subject), events.text("AEENDTC", row) != death
        else { return }
        report.add(events, row, "AEENDTC", "DTHDTC is \(death)")
      }
    },
  ]

  private static func event(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String,
    _ look: @escaping @Sendable (CheckedDataset, Int) -> (String, String)?
  ) -> Rule {
    Rule(id, published, severity, title) { package, report in
      package.forEachEvent { events, row in
        if let (variable, message) = look(events, row) {
          report.add(events, row, variable, message)
        }
      }
    }
  }
}

extension CheckedPackage {
  fileprivate func forEachEvent(_ body: (CheckedDataset, Int) -> Void) {
    for events in datasets(of: "AE") {
      for row in events.rows.indices { body(events, row) }
    }
  }
}
