import Diagnostics
import SDTMStandard

extension Rule {
  static let supplements: [Rule] = [
    Rule("CP7001", ["CG0373"], .error, "the record that a qualifier belongs to is not there") {
      package, report in
      for dataset in package.supplements {
        let parents = package.datasets(of: dataset.domain)
        var known: [String: Set<String>] = [:]
        for row in dataset.rows.indices {
          let variable = dataset.text("IDVAR", row) ?? ""
          let keys = known[variable] ?? Self.keys(parents, variable)
          known[variable] = keys
          let key =
            "\(dataset.text("USUBJID", row) ?? "")\u{0}\(dataset.text("IDVARVAL", row) ?? "")"
          if !keys.contains(key) {
            report.add(dataset, row, "IDVARVAL", "\(dataset.domain) has no such record")
          }
        }
      }
    },
    qualifier("CP7002", ["CG0417"], "the name of a qualifier is not possible", "QNAM") {
      isName($0) ? nil : "up to 8 of A-Z, 0-9 and _ are right, no digit first"
    },
    Rule("CP7003", ["CG0314"], .error, "a qualifier has the name of a standard variable") {
      package, report in
      for dataset in package.supplements {
        guard let parent = SDTMStandard.dataset(named: dataset.domain, in: package.guide) else {
          continue
        }
        for row in dataset.rows.indices {
          guard let name = dataset.text("QNAM", row), parent.standardVariableNames.contains(name)
          else {
            continue
          }
          report.add(dataset, row, "QNAM", "\(name) is a variable of \(parent.name)")
        }
      }
    },
    qualifier("CP7004", ["CG0416"], "the label of a qualifier has more than 40 bytes", "QLABEL") {
      $0.utf8.count > 40 ? "\($0.utf8.count) bytes" : nil
    },
    Rule("CP7005", ["CG0411"], .error, "a qualifier stands twice on one record") {
      package, report in
      for dataset in package.supplements {
        var seen: Set<[String]> = []
        for row in dataset.rows.indices {
          let key = ["USUBJID", "IDVAR", "IDVARVAL", "QNAM"].map { dataset.text($0, row) ?? "" }
          if !seen.insert(key).inserted {
            report.add(dataset, row, "QNAM", "once a record is right")
          }
        }
      }
    },
    Rule("CP7006", ["CG0528"], .error, "a population flag stands in SUPPDM") { package, report in
      guard let dataset = package["SUPPDM"] else { return }
      let flags = ["COMPLT", "COMPLTFL", "FULLSET", "ITT", "PPROT", "SAFETY", "SAFFL", "ITTFL"]
      for row in dataset.rows.indices where flags.contains(dataset.text("QNAM", row) ?? "") {
        report.add(dataset, row, "QNAM", "populations belong into analysis datasets")
      }
    },
  ]

  private static func keys(_ parents: [CheckedDataset], _ variable: String) -> Set<String> {
    var keys: Set<String> = []
    for parent in parents {
      for row in parent.rows.indices {
        let value = variable.isEmpty ? "" : parent.text(variable, row) ?? ""
        keys.insert("\(parent.text("USUBJID", row) ?? "")\u{0}\(value)")
      }
    }
    return keys
  }

  private static func qualifier(
    _ id: String, _ published: [String], _ title: String, _ variable: String,
    _ fault: @escaping @Sendable (String) -> String?
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      for dataset in package.supplements {
        for row in dataset.rows.indices {
          guard let text = dataset.text(variable, row), let message = fault(text) else { continue }
          report.add(dataset, row, variable, message)
        }
      }
    }
  }
}

extension CheckedPackage {
  fileprivate var supplements: [CheckedDataset] { datasets.filter(\.isSupplement) }
}
