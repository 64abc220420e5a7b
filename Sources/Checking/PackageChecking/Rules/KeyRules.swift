import Diagnostics
import SDTMStandard

extension Rule {
  static let keys: [Rule] = [
    Rule("CP3001", ["CG0028"], .error, "a sequence number is not unique") { package, report in
      for domain in package.domains where domain != "TS" {
        var seen: Set<[String?]> = []
        for dataset in package.datasets(of: domain) {
          guard let numbers = dataset["\(domain)SEQ"] else { continue }
          for row in dataset.rows {
            let key = [
              dataset.text("USUBJID", row), dataset.text("POOLID", row), numbers.text(row),
            ]
            if !seen.insert(key).inserted {
              report.add(
                dataset, row, numbers.name, "the subject has another record with this number")
            }
          }
        }
      }
    },
    unique("CP3002", ["CG0151"], "a subject stands twice in DM", "USUBJID"),
    Rule("CP3003", ["CG0029"], .error, "a subject is not in DM") { package, report in
      guard package.demographics != nil else { return }
      for dataset in package.datasets {
        dataset["USUBJID"]?.forEachRow {
          package.subjects[$0] == nil ? "DM has no \($0)" : nil
        } _: {
          report.add(dataset, $0, "USUBJID", $1)
        }
      }
    },
    Rule("CP3004", [], .error, "two records have the same key") { package, report in
      for domain in package.domains {
        guard let definition = SDTMStandard.dataset(named: domain, in: package.guide) else {
          continue
        }
        package.forEachRepeated(definition.keys, in: package.datasets(of: domain)) { dataset, row in
          report.add(dataset, row, nil, "key \(definition.keys.joined(separator: ", "))")
        }
      }
    },
    unique("CP3005", ["CG0150"], "a subject's number stands twice in DM", "SUBJID"),
    Rule("CP3006", [], .error, "a variable has other lengths in the parts of a split dataset") {
      package, report in
      package.forEachSplit { dataset, first in
        for column in dataset.columns {
          guard let width = column.width, let other = first[column.name]?.width, width != other
          else { continue }
          report.add(
            dataset, nil, column.name, "\(width) bytes here and \(other) in \(first.name)")
        }
      }
    },
    Rule("CP3007", [], .error, "the parts of a split dataset have other variables") {
      package, report in
      package.forEachSplit { dataset, first in
        let names = Set(dataset.columns.map(\.name))
        for column in first.columns where !names.contains(column.name) {
          report.add(dataset, nil, column.name, "\(first.name) has it")
        }
      }
    },
  ]

  private static func unique(
    _ id: String, _ published: [String], _ title: String, _ variable: String
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      guard let demographics = package.demographics else { return }
      let first = demographics.firstRows(of: variable)
      for row in demographics.rows {
        guard let value = demographics.text(variable, row), first[value] != row else { continue }
        report.add(demographics, row, variable, "one record a subject is right")
      }
    }
  }
}

extension CheckedPackage {
  /// The codes of all domains, in order.
  var domains: [String] { Set(datasets.filter { !$0.isSupplement }.map(\.domain)).sorted() }

  /// The records that have the same values as one before, in datasets that have all of the variables.
  func forEachRepeated(
    _ keys: [String], in parts: [CheckedDataset], _ body: (CheckedDataset, Int) -> Void
  ) {
    var seen: Set<[String?]> = []
    for dataset in parts {
      let columns = keys.compactMap { dataset[$0] }
      guard columns.count == keys.count else { continue }
      for row in dataset.rows where !seen.insert(columns.map { $0.text(row) }).inserted {
        body(dataset, row)
      }
    }
  }

  /// Each further part of a split dataset, and the first one; of its supplements too.
  fileprivate func forEachSplit(_ body: (CheckedDataset, _ first: CheckedDataset) -> Void) {
    for domain in domains {
      let parts = datasets(of: domain)
      for part in parts.dropFirst() { body(part, parts[0]) }
      let supplements = supplements.filter { $0.domain == domain }
      for part in supplements.dropFirst() { body(part, supplements[0]) }
    }
  }
}
