import Diagnostics

extension Rule {
  /// Dates beside other dates of the record or of the subject.
  static let dateOrder: [Rule] = [
    Rule("CP4010", ["FB1602"], .warning, "a complete date without its study day") {
      package, report in
      let references = package.days(of: "RFSTDTC")
      for dataset in package.datasets where !dataset.isSupplement {
        for (date, day) in [("--DTC", "--DY"), ("--STDTC", "--STDY"), ("--ENDTC", "--ENDY")] {
          guard let dates = dataset[dataset.fullName(date)],
            let days = dataset[dataset.fullName(day)],
            let subjects = dataset["USUBJID"]
          else { continue }
          for row in days.missingRows where dates.day(row) != nil {
            guard let subject = subjects.text(row), references[subject] != nil else { continue }
            report.add(dataset, row, days.name, "\(dates.name) is \(dates.text(row)!)")
          }
        }
      }
    },
    history("CP4011", ["CG0079"], "a history that begins after the study", "MHSTDTC"),
    history("CP4012", ["CG0078"], "a history that ends after the study begins", "MHENDTC"),
    fields(
      "CP4013", ["FB3210"], .error, "collected after the collection ended",
      ["--DTC", "--ENDTC", "--TESTCD"],
      needsAll: true
    ) {
      guard let from = $0[0].flatMap({ DateText($0) })?.dayNumber,
        let to = $0[1].flatMap({ DateText($0) })?.dayNumber, to < from
      else { return nil }
      return "--ENDTC is before it"
    },
  ]

  /// The first day of the reference period is where history ends (SDTMIG 3.4, 6.2.7).
  private static func history(
    _ id: String, _ published: [String], _ title: String, _ variable: String
  ) -> Rule {
    record(id, published, .warning, title, in: "MH") { record, package in
      guard let day = record.day(variable),
        let start = package.demographicDay("RFSTDTC", of: record), day >= start
      else { return nil }
      return (variable, "RFSTDTC is \(package.demographic("RFSTDTC", of: record)!)")
    }
  }
}
