import Diagnostics

extension Rule {
  static let dates: [Rule] = [
    Rule("CP4001", [], .error, "a date is not ISO 8601, or not in the calendar") {
      package, report in
      package.forEachColumn(endingIn: "DTC") { dataset, column in
        column.forEachRow {
          DateText($0) == nil ? "\"\($0)\" is no date" : nil
        } _: {
          report.add(dataset, $0, column.name, $1)
        }
      }
    },
    Rule("CP4002", ["FB3209"], .error, "a record ends before it begins") { package, report in
      for dataset in package.datasets where dataset.domain != "DM" {
        let (start, end) = ("\(dataset.domain)STDTC", "\(dataset.domain)ENDTC")
        for row in dataset.rows {
          guard let from = dataset.day(start, row), let to = dataset.day(end, row), to < from else {
            continue
          }
          report.add(dataset, row, end, "\(start) is \(dataset.text(start, row)!)")
        }
      }
    },
  ]

  static let studyDays: [Rule] = [
    day("CP4003", ["CG0006"], "DY", "DTC"), day("CP4004", ["CG0220"], "STDY", "STDTC"),
    day("CP4005", ["CG0222"], "ENDY", "ENDTC"), partial("CP4006", ["CG0007"], "DY", "DTC"),
    partial("CP4007", ["CG0221"], "STDY", "STDTC"), partial("CP4008", ["CG0223"], "ENDY", "ENDTC"),
    Rule("CP4009", ["CG0006"], .error, "there is no study day 0") { package, report in
      for dataset in package.datasets {
        for column in dataset.columns where column.name.hasSuffix("DY") {
          column.forEachRow {
            Double($0) == 0 ? "the day before day 1 is day -1" : nil
          } _: {
            report.add(dataset, $0, column.name, $1)
          }
        }
      }
    },
  ]

  /// The reference day is 1, the day before it -1 (SDTMIG 3.4, 4.4.4).
  private static func day(
    _ id: String, _ published: [String], _ days: String, _ dates: String
  ) -> Rule {
    Rule(id, published, .error, "a study day (--\(days)) is not that of its date") {
      package, report in
      package.forEachStudyDay(days, dates) { dataset, row, written, date, reference in
        guard let written, let date, let reference else { return }
        let right = date - reference + (date >= reference ? 1 : 0)
        if written != Double(right) {
          report.add(dataset, row, "\(dataset.domain)\(days)", "\(right) is right")
        }
      }
    }
  }

  private static func partial(
    _ id: String, _ published: [String], _ days: String, _ dates: String
  ) -> Rule {
    Rule(id, published, .error, "a partial date has a study day (--\(days))") { package, report in
      package.forEachStudyDay(days, dates) { dataset, row, written, date, reference in
        guard written != nil, date == nil || reference == nil else { return }
        report.add(dataset, row, "\(dataset.domain)\(days)", "the date or RFSTDTC is not complete")
      }
    }
  }
}

extension CheckedPackage {
  func forEachColumn(
    endingIn suffix: String, _ body: (CheckedDataset, CheckedColumn) -> Void
  ) {
    for dataset in datasets {
      for column in dataset.columns where column.name.hasSuffix(suffix) { body(dataset, column) }
    }
  }

  fileprivate func forEachStudyDay(
    _ dayName: String, _ dateName: String,
    _ body: (CheckedDataset, Int, Double?, _ date: Int?, _ reference: Int?) -> Void
  ) {
    let references = days(of: "RFSTDTC")
    for dataset in datasets where !dataset.isSupplement {
      let domain = dataset.domain
      guard demographics != nil, let day = dataset[domain + dayName],
        let date = dataset[domain + dateName],
        let subjects = dataset["USUBJID"]
      else { continue }
      for row in dataset.rows {
        body(
          dataset, row, day.value(row).number, date.day(row),
          subjects.text(row).flatMap { references[$0] })
      }
    }
  }
}
