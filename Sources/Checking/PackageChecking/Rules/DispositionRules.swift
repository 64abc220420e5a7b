import Diagnostics

extension Rule {
  static let disposition: [Rule] = [
    Rule(
      "CP6101", ["CG0068", "CG0143"], .error, "consent in DM is not the earliest consent in DS"
    ) { package, report in
      guard let demographics = package.demographics else { return }
      var first: [String: String] = [:]
      package.forEachRecord(of: "DS") { event in
        guard event["DSDECOD"] == "INFORMED CONSENT OBTAINED", let subject = event.subject,
          let date = event["DSSTDTC"]
        else { return }
        first[subject] = min(first[subject] ?? date, date)
      }
      for row in demographics.rows {
        guard let date = demographics.text("USUBJID", row).flatMap({ first[$0] }),
          demographics.text("RFICDTC", row) != date
        else { continue }
        report.add(demographics, row, "RFICDTC", "DS has \(date)")
      }
    },
    repeated(
      "CP6102", ["CG0536", "CG0537", "CG0538", "CG0539"],
      "two disposition events in the same period", ["USUBJID", "DSSCAT", "EPOCH"]
    ) { _ in true },
    repeated("CP6103", [], "a subject leaves the study twice", ["USUBJID"]) {
      $0["DSSCAT"] == "STUDY PARTICIPATION"
    },
    fields(
      "CP6104", ["CG0065"], .error, "completed in words and not in the code", ["DSTERM", "DSDECOD"]
    ) {
      $0[0] == "COMPLETED" && $0[1] != "COMPLETED" ? "DSDECOD is not COMPLETED" : nil
    },
    armWithoutRecord(
      "CP6105", ["CG0540"], "a subject with an arm and without a disposition", in: "DS",
      arm: "ARMCD", at: "USUBJID"),
    fields(
      "CP6106", ["FB1401"], .error, "a disposition event without its category",
      ["DSDECOD", "DSCAT"], in: ["DS"]
    ) {
      $0[0] != nil && $0[1] == nil ? "DSCAT is null" : nil
    },
    record(
      "CP6107", [], .warning, "a completed participation of a subject who died before", in: "DS"
    ) { event, package in
      guard event["DSDECOD"] == "COMPLETED", event["DSSCAT"] == "STUDY PARTICIPATION",
        let day = event.day("DSSTDTC"), let death = package.demographicDay("DTHDTC", of: event),
        day > death
      else { return nil }
      return ("DSSTDTC", "DTHDTC is \(package.demographic("DTHDTC", of: event)!)")
    },
  ]

  /// Disposition events that stand twice by these variables (SDTMIG 3.4, 6.2.4).
  private static func repeated(
    _ id: String, _ published: [String], _ title: String, _ keys: [String],
    _ isSuch: @escaping @Sendable (CheckedRecord) -> Bool
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      var seen: Set<[String?]> = []
      package.forEachRecord(of: "DS") { event in
        guard event["DSCAT"] == "DISPOSITION EVENT", isSuch(event),
          !seen.insert(keys.map { event[$0] }).inserted
        else { return }
        report.add(
          event.dataset, event.row, "DSDECOD", "one record for \(keys.joined(separator: ", "))")
      }
    }
  }
}
