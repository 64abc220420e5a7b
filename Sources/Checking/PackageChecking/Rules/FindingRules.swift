import Diagnostics

extension Rule {
  /// Results as collected and as standardised (SDTMIG 3.4, 6.3 and 4.5.1).
  static let findings: [Rule] = [
    fields(
      "CP5201", ["CG0397"], .error, "a result without a standard result",
      ["--STRESC", "--ORRES", "--DRVFL"]
    ) {
      $0[0] == nil && ($0[1] != nil || $0[2] == "Y") ? "--STRESC is null" : nil
    },
    fields(
      "CP5202", ["CG0422"], .error, "a result of what was not done", ["--STAT", "--ORRES"]
    ) {
      $0[0] != nil && $0[1] != nil ? "--ORRES is given" : nil
    },
    fields(
      "CP5203", ["CG0348"], .error, "no result, and no word why", ["--ORRES", "--STAT", "--DRVFL"]
    ) {
      $0[0] == nil && $0[1] == nil && $0[2] != "Y" ? "--STAT and --DRVFL are null" : nil
    },
    fields(
      "CP5204", ["CG0426"], .error, "a unit without a result", ["--STRESU", "--STRESC"]
    ) {
      $0[0] != nil && $0[1] == nil ? "--STRESC is null" : nil
    },
    fields(
      "CP5205", ["FB3101", "FB3102"], .error, "a number that --STRESN does not have",
      ["--STRESC", "--STRESN"]
    ) {
      guard let number = $0[0].flatMap({ Double($0) }), number.isFinite,
        $0[1].flatMap({ Double($0) }) != number
      else { return nil }
      return "--STRESN is \($0[1] ?? "null")"
    },
    fields(
      "CP5206", ["FB3103"], .error, "a number whose text is none", ["--STRESN", "--STRESC"]
    ) {
      $0[0] != nil && $0[1].flatMap { Double($0) } == nil ? "--STRESC is \($0[1] ?? "null")" : nil
    },
    fields(
      "CP5207", ["FB3901"], .error, "a normal range that ends before it begins",
      ["--STNRHI", "--STNRLO"]
    ) { outOfOrder($0) },
    fields(
      "CP5208", ["FB3902"], .error, "a normal range that ends before it begins",
      ["--ORNRHI", "--ORNRLO"]
    ) { outOfOrder($0) },
    fields(
      "CP5209", ["FB4202"], .warning, "no reason why it was not done", ["--STAT", "--REASND"],
      needsAll: true
    ) {
      $0[0] == "NOT DONE" && $0[1] == nil ? "--REASND is null" : nil
    },
    Rule("CP5210", ["FB3001"], .error, "a test has several standard units") { package, report in
      for domain in package.domains {
        var units: [[String?]: String] = [:]
        for dataset in package.datasets(of: domain) where dataset.has("\(domain)STRESU") {
          package.forEachOtherUnit(in: dataset, &units) { row, first in
            report.add(dataset, row, "\(domain)STRESU", "elsewhere it is \(first)")
          }
        }
      }
    },
  ]

  private static func outOfOrder(_ range: [String?]) -> String? {
    guard let high = range[0].flatMap({ Double($0) }), let low = range[1].flatMap({ Double($0) }),
      high <= low
    else { return nil }
    return "it begins with \(range[1]!)"
  }

  /// --LOBXFL and --BLFL: once for each test, and not after the first dose (SDTMIG 3.4, 4.5.9).
  static let baseline: [Rule] = [
    once("CP5301", ["FB2604"], "--LOBXFL"), once("CP5302", ["FB2603"], "--BLFL"),
    fields(
      "CP5303", ["CG0569", "FB2602"], .error, "a last observation without a result",
      ["--LOBXFL", "--STRESC"]
    ) {
      $0[0] == "Y" && $0[1] == nil ? "--STRESC is null" : nil
    },
    fields(
      "CP5304", ["FB2601"], .error, "a baseline without a result", ["--BLFL", "--STRESC"]
    ) {
      $0[0] == "Y" && $0[1] == nil ? "--STRESC is null" : nil
    },
    fields(
      "CP5305", ["CG0553"], .error, "a last observation that was not observed",
      ["--LOBXFL", "--ORRES", "--DRVFL"]
    ) {
      $0[0] == "Y" && $0[1] == nil && $0[2] != "Y" ? "--ORRES is null" : nil
    },
    Rule("CP5306", [], .error, "a last observation before exposure that is after it") {
      package, report in
      let firstDoses = package.days(of: "RFXSTDTC")
      for dataset in package.datasets where !dataset.isSupplement {
        guard let flags = dataset[dataset.fullName("--LOBXFL")],
          let dates = dataset[dataset.fullName("--DTC")], let subjects = dataset["USUBJID"]
        else { continue }
        for row in dataset.rows where flags.text(row) == "Y" {
          guard let day = dates.day(row),
            let first = subjects.text(row).flatMap({ firstDoses[$0] }),
            day > first
          else { continue }
          report.add(dataset, row, flags.name, "the first dose was \(day - first) days before")
        }
      }
    },
  ]

  private static func once(_ id: String, _ published: [String], _ flag: String) -> Rule {
    Rule(id, published, .error, "a flag (\(flag)) stands twice on the same test of a subject") {
      package, report in
      for dataset in package.datasets where !dataset.isSupplement {
        let name = dataset.fullName(flag)
        guard let flags = dataset[name] else { continue }
        let keys = testKeys.map(dataset.fullName)
        var seen: Set<[String?]> = []
        for row in dataset.rows where flags.text(row) == "Y" {
          if !seen.insert(keys.map { dataset.text($0, row) }).inserted {
            report.add(dataset, row, name, "one record a subject and test is right")
          }
        }
      }
    }
  }

  private static let testKeys = [
    "USUBJID", "--TESTCD", "--CAT", "--SCAT", "--SPEC", "--LOC", "--LAT", "--DIR", "--METHOD",
    "--POS", "--EVAL", "--EVALID", "--LNKID", "--TPT", "--TPTREF",
  ]
}

extension CheckedPackage {
  fileprivate func forEachOtherUnit(
    in dataset: CheckedDataset, _ units: inout [[String?]: String],
    _ body: (_ row: Int, _ first: String) -> Void
  ) {
    let keys = ["--TESTCD", "--CAT", "--SCAT", "--SPEC", "--METHOD"].map(dataset.fullName)
    let unitName = dataset.fullName("--STRESU")
    for row in dataset.rows {
      guard let unit = dataset.text(unitName, row) else { continue }
      let key = keys.map { dataset.text($0, row) }
      let first = units[key] ?? unit
      units[key] = first
      if first != unit { body(row, first) }
    }
  }
}
