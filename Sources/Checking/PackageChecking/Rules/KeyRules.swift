import Diagnostics
import SDTMStandard

extension Rule {
  static let keys: [Rule] = [
    Rule("CP3001", ["CG0028"], .error, "a sequence number is not unique") { package, report in
      for domain in Set(package.datasets.filter { !$0.isSupplement }.map(\.domain)).sorted() {
        let column = "\(domain)SEQ"
        guard domain != "TS" else { continue }
        var seen: Set<String> = []
        for dataset in package.datasets(of: domain) where dataset.has(column) {
          for row in dataset.rows.indices {
            let key = "\(dataset.text("USUBJID", row) ?? "")\u{0}\(dataset.text(column, row) ?? "")"
            if !seen.insert(key).inserted {
              report.add(dataset, row, column, "the subject has another record with this number")
            }
          }
        }
      }
    },
    Rule("CP3002", ["CG0151"], .error, "a subject stands twice in DM") { package, report in
      guard let demographics = package["DM"] else { return }
      var seen: Set<String> = []
      for row in demographics.rows.indices {
        guard let subject = demographics.text("USUBJID", row) else { continue }
        if !seen.insert(subject).inserted {
          report.add(demographics, row, "USUBJID", "one record a subject is right")
        }
      }
    },
    Rule("CP3003", [], .error, "a subject is not in DM") { package, report in
      guard package["DM"] != nil else { return }
      let subjects = package.subjects
      for dataset in package.datasets where dataset.has("USUBJID") {
        for row in dataset.rows.indices {
          guard let subject = dataset.text("USUBJID", row), subjects[subject] == nil else {
            continue
          }
          report.add(dataset, row, "USUBJID", "DM has no \(subject)")
        }
      }
    },
    Rule("CP3004", [], .error, "two records have the same key") { package, report in
      package.forEachDefinition { dataset, definition in
        guard definition.keys.allSatisfy(dataset.has) else { return }
        var seen: Set<[String]> = []
        for row in dataset.rows.indices {
          let key = definition.keys.map { dataset.text($0, row) ?? "" }
          if !seen.insert(key).inserted {
            report.add(dataset, row, nil, "key \(definition.keys.joined(separator: ", "))")
          }
        }
      }
    },
  ]
}
