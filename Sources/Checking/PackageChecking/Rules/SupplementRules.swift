import Diagnostics
import SDTMStandard

extension Rule {
  static let supplements: [Rule] = [
    Rule("CP7001", ["CG0371"], .error, "the record that a qualifier belongs to is not there") {
      package, report in
      for dataset in package.supplements {
        var parents = ParentRecords(package.datasets(of: dataset.domain))
        for row in dataset.rows {
          guard
            !parents.hold(
              dataset.text("USUBJID", row), dataset.text("IDVAR", row) ?? "",
              dataset.text("IDVARVAL", row))
          else { continue }
          report.add(dataset, row, "IDVARVAL", "\(dataset.domain) has no such record")
        }
      }
    },
    qualifier("CP7002", ["CG0417"], "the name of a qualifier is not possible", "QNAM") { name, _ in
      isName(name) ? nil : "up to 8 of A-Z, 0-9 and _ are right, no digit first"
    },
    Rule("CP7003", ["CG0314"], .error, "a qualifier has the name of a standard variable") {
      package, report in
      for dataset in package.supplements {
        guard let parent = SDTMStandard.dataset(named: dataset.domain, in: package.guide) else {
          continue
        }
        let names = parent.standardVariableNames
        dataset["QNAM"]?.forEachRow {
          names.contains($0) ? "\($0) is a variable of \(parent.name)" : nil
        } _: {
          report.add(dataset, $0, "QNAM", $1)
        }
      }
    },
    qualifier("CP7004", ["CG0416"], "the label of a qualifier has more than 40 bytes", "QLABEL") {
      label, _ in
      label.utf8.count > 40 ? "\(label.utf8.count) bytes" : nil
    },
    Rule("CP7005", ["CG0411"], .error, "a qualifier stands twice on one record") {
      package, report in
      for domain in Set(package.supplements.map(\.domain)).sorted() {
        let parts = package.supplements.filter { $0.domain == domain }
        package.forEachRepeated(["USUBJID", "IDVAR", "IDVARVAL", "QNAM"], in: parts) {
          report.add($0, $1, "QNAM", "once a record is right")
        }
      }
    },
    Rule("CP7006", ["CG0528"], .error, "a population flag stands in SUPPDM") { package, report in
      guard let dataset = package["SUPPDM"] else { return }
      let flags = ["EFFICACY", "FULLSET", "ITT", "ITTFL", "PPROT", "SAFETY", "SAFFL"]
      dataset["QNAM"]?.forEachRow {
        flags.contains($0) || $0.hasPrefix("COMPLT")
          ? "populations belong into analysis datasets" : nil
      } _: {
        report.add(dataset, $0, "QNAM", $1)
      }
    },
    Rule("CP7007", ["CG0373", "CG0369"], .error, "the dataset that is qualified is not there") {
      package, report in
      for dataset in package.supplements where package.datasets(of: dataset.domain).isEmpty {
        report.add(dataset, nil, "RDOMAIN", "the package has no \(dataset.domain)")
      }
    },
    qualifier("CP7008", ["CG0334"], "RDOMAIN is not that of the dataset's name", "RDOMAIN") {
      domain, dataset in
      dataset.name.dropFirst(4).hasPrefix(domain) ? nil : "\(dataset.name) is of another domain"
    },
    Rule("CP7009", ["CG0370"], .error, "IDVAR is no variable of the qualified dataset") {
      package, report in
      for dataset in package.supplements {
        let parents = package.datasets(of: dataset.domain)
        dataset["IDVAR"]?.forEachRow { name in
          parents.contains { $0.has(name) } ? nil : "\(dataset.domain) has no \(name)"
        } _: {
          report.add(dataset, $0, "IDVAR", $1)
        }
      }
    },
    Rule("CP7010", ["CG0204", "CG0465"], .error, "of IDVAR and IDVARVAL one alone is given") {
      package, report in
      for dataset in package.supplements {
        guard let variables = dataset["IDVAR"], let values = dataset["IDVARVAL"] else { continue }
        for row in dataset.rows where (variables.text(row) == nil) != (values.text(row) == nil) {
          report.add(dataset, row, "IDVAR", "both or none are right")
        }
      }
    },
    Rule("CP7011", ["CG0203"], .error, "a qualifier of no record in particular") {
      package, report in
      for dataset in package.supplements where dataset.domain != "DM" {
        for row in dataset["IDVAR"]?.missingRows ?? [] {
          report.add(dataset, row, "IDVAR", "DM alone has one record a subject")
        }
      }
    },
  ]

  private static func qualifier(
    _ id: String, _ published: [String], _ title: String, _ variable: String,
    _ judge: @escaping @Sendable (String, CheckedDataset) -> String?
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      for dataset in package.supplements {
        dataset[variable]?.forEachRow {
          judge($0, dataset)
        } _: {
          report.add(dataset, $0, variable, $1)
        }
      }
    }
  }
}

/// The records of a domain, by the value of any of their variables.
struct ParentRecords {
  private let parts: [CheckedDataset]
  private var known: [String: Set<[String?]>] = [:]

  init(_ parts: [CheckedDataset]) { self.parts = parts }

  /// Whether a subject has a record with this value; any record, where no variable is named. Without a
  /// subject, any subject's will do.
  mutating func hold(_ subject: String?, _ variable: String, _ value: String?) -> Bool {
    if known[variable] == nil { known[variable] = keys(of: variable) }
    return known[variable]!.contains([subject, variable.isEmpty ? nil : value])
  }

  private func keys(of variable: String) -> Set<[String?]> {
    var keys: Set<[String?]> = []
    for part in parts {
      for row in part.rows {
        let value = variable.isEmpty ? nil : part.text(variable, row)
        keys.insert([part.text("USUBJID", row), value])
        keys.insert([nil, value])
      }
    }
    return keys
  }
}
