import Diagnostics

extension Rule {
  /// A death stands alike in DM, AE, DS and DD, in every direction.
  static let death: [Rule] = [
    ofTheDead("CP6008", ["FB0609"], "AE") { $0.isFatal },
    ofTheDead("CP6009", ["FB0608"], "DS") { $0["DSDECOD"] == "DEATH" },
    ofTheDead("CP6010", [], "DD") { _ in true },
    ofTheLiving("CP6011", ["CG0136", "FB0605"], "DS") {
      $0["DSDECOD"] == "DEATH" ? "DSDECOD" : nil
    },
    ofTheLiving("CP6012", ["CG0133", "FB0602"], "DD") { _ in "DDTESTCD" },
    record("CP6013", ["FB0610"], .warning, "a death without a date", in: "DM") { subject, _ in
      subject["DTHFL"] == "Y" && subject["DTHDTC"] == nil ? ("DTHDTC", "DTHFL is Y") : nil
    },
    record("CP6014", ["CG0069", "FB0611"], .error, "a death on another day in DS", in: "DS") {
      event, package in
      guard event["DSDECOD"] == "DEATH", let death = package.demographic("DTHDTC", of: event),
        event["DSSTDTC"] != death
      else { return nil }
      return ("DSSTDTC", "DTHDTC is \(death)")
    },
    Rule("CP6015", [], .error, "a record begins after death") { package, report in
      let deaths = package.days(of: "DTHDTC")
      for dataset in package.datasets where !deaths.isEmpty {
        guard let dates = dataset.datesOfTheLiving, let subjects = dataset["USUBJID"] else {
          continue
        }
        for row in dataset.rows {
          guard let day = dates.day(row), let death = subjects.text(row).flatMap({ deaths[$0] }),
            day > death
          else { continue }
          report.add(dataset, row, dates.name, "the subject died \(day - death) days before")
        }
      }
    },
  ]

  /// Who died by DM has such a record in a domain that the package has.
  private static func ofTheDead(
    _ id: String, _ published: [String], _ domain: String,
    _ isDeath: @escaping @Sendable (CheckedRecord) -> Bool
  ) -> Rule {
    Rule(id, published, .warning, "a death in DM that \(domain) does not have") {
      package, report in
      guard let demographics = package.demographics, !package.datasets(of: domain).isEmpty else {
        return
      }
      let dead = package.subjects(having: domain, isDeath)
      for row in demographics.rows where demographics.text("DTHFL", row) == "Y" {
        guard let subject = demographics.text("USUBJID", row), !dead.contains(subject) else {
          continue
        }
        report.add(demographics, row, "DTHFL", "\(domain) has no record of the death")
      }
    }
  }

  /// Who has such a record died by DM, too.
  private static func ofTheLiving(
    _ id: String, _ published: [String], _ domain: String,
    _ deathVariable: @escaping @Sendable (CheckedRecord) -> String?
  ) -> Rule {
    record(id, published, .error, "a death in \(domain) that DM does not have", in: domain) {
      record, package in
      guard let variable = deathVariable(record),
        record.subject.map({ package.subjects[$0] != nil }) ?? false,
        package.demographic("DTHFL", of: record) != "Y"
      else { return nil }
      return (variable, "DTHFL in DM is not Y")
    }
  }
}

extension CheckedDataset {
  /// When something began, or was found. What is known of the dead may be collected later, at a visit
  /// for it too, and the date of an event's collection says nothing of the event.
  fileprivate var datesOfTheLiving: CheckedColumn? {
    guard !["DM", "DD", "DS", "CO", "SV", "DV", "FA"].contains(domain) else { return nil }
    return self[fullName(has(fullName("--TESTCD")) ? "--DTC" : "--STDTC")]
  }
}
