import Diagnostics

extension Rule {
  /// RELREC, and comments on records (SDTMIG 3.4, 8.2, 8.3 and 5.1).
  static let relations: [Rule] = [
    related("CP7101", ["CG0374", "CG0369"], "a relation to a dataset that is not there", "RDOMAIN")
    {
      package, record, domain in
      package.datasets(of: domain).isEmpty ? "the package has no \(domain)" : nil
    },
    related("CP7102", ["CG0370"], "a relation by a variable that is not there", "IDVAR") {
      package, record, name in
      let parents = package.datasets(of: record["RDOMAIN"] ?? "")
      return parents.isEmpty || parents.contains { $0.has(name) }
        ? nil : "\(record["RDOMAIN"] ?? "") has no \(name)"
    },
    Rule("CP7103", ["CG0371"], .error, "a relation to a record that is not there") {
      package, report in
      var parents: [String: ParentRecords] = [:]
      for dataset in package.relating {
        for row in dataset.rows {
          guard let domain = dataset.text("RDOMAIN", row),
            let variable = dataset.text("IDVAR", row),
            let value = dataset.text("IDVARVAL", row)
          else { continue }
          var records = parents[domain] ?? ParentRecords(package.datasets(of: domain))
          if !records.hold(dataset.text("USUBJID", row), variable, value) {
            report.add(dataset, row, "IDVARVAL", "\(domain) has no such record")
          }
          parents[domain] = records
        }
      }
    },
    Rule("CP7104", ["CG0200"], .error, "a relation of one record alone") { package, report in
      guard let relations = package["RELREC"] else { return }
      var rows: [[String?]: [Int]] = [:]
      for row in relations.rows {
        let key = [relations.text("USUBJID", row), relations.text("RELID", row)]
        rows[key, default: []].append(row)
      }
      for row in rows.values.filter({ $0.count == 1 }).map({ $0[0] }).sorted() {
        report.add(relations, row, "RELID", "two records or more have the same RELID")
      }
    },
    Rule("CP7105", ["CG0201"], .error, "a relation by --SEQ that names no record") {
      package, report in
      guard let relations = package["RELREC"] else { return }
      for row in relations.rows where relations.text("IDVAR", row)?.hasSuffix("SEQ") ?? false {
        if relations.text("USUBJID", row) == nil || relations.text("IDVARVAL", row) == nil {
          report.add(relations, row, "IDVARVAL", "USUBJID and IDVARVAL are given")
        }
      }
    },
    fields(
      "CP7106", ["CG0419"], .error, "a relation of records with the type of one of datasets",
      ["RELTYPE", "IDVAR"], in: ["RELREC"]
    ) {
      $0[0] != nil && $0[1]?.hasSuffix("SEQ") ?? false ? "RELTYPE is for datasets alone" : nil
    },
    fields(
      "CP7107", ["CG0166", "CG0164"], .error, "a comment on a record of no domain",
      ["IDVAR", "RDOMAIN"], in: ["CO"]
    ) {
      $0[0] != nil && $0[1] == nil ? "RDOMAIN is null" : nil
    },
  ]

  private static func related(
    _ id: String, _ published: [String], _ title: String, _ variable: String,
    _ judge: @escaping @Sendable (CheckedPackage, CheckedRecord, String) -> String?
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      for dataset in package.relating {
        for row in dataset.rows {
          let record = CheckedRecord(dataset: dataset, row: row)
          guard let text = record[variable], let message = judge(package, record, text) else {
            continue
          }
          report.add(dataset, row, variable, message)
        }
      }
    }
  }
}

extension CheckedPackage {
  /// The datasets whose records point to records of other domains.
  fileprivate var relating: [CheckedDataset] {
    datasets.filter { ["RELREC", "CO"].contains($0.name) }
  }
}
