import Diagnostics

extension Rule {
  /// Values by case: where clauses, and what is said of the records that they select (Define-XML 2.1, 5.3.8).
  static let valueLevel: [Rule] = [
    describing("CP8201", [], .error, "a where clause on a variable that is not there") {
      package, document, report in
      package.forEachItem { dataset, column, _, item in
        for reference in item.valueList.flatMap({ document.valueLists[$0] }) ?? [] {
          for condition in reference.whereClauses.flatMap({ document.whereClauses[$0] ?? [] }) {
            guard let name = document.items[condition.item]?.name, !dataset.has(name) else {
              continue
            }
            report.add(
              document, line: reference.line, dataset.name, column.name, "\(name) is not there")
          }
        }
      }
    },
    describing("CP8202", [], .warning, "a where clause that selects no record") {
      package, document, report in
      for described in package.cases {
        guard described.rows.isEmpty, !described.reference.hasNoData else { continue }
        report.add(
          document, line: described.reference.line, described.dataset.name, described.column.name,
          described.reference.whereClauses.joined(separator: ", "))
      }
    },
    ofCase("CP8203", "a value is not of the type of its case in define.xml") { item, _ in
      { item.fits($0) ? nil : "define.xml has \(item.type)" }
    },
    ofCase("CP8204", "a text is longer than define.xml says of its case") { item, _ in
      guard item.type == "text", let length = item.length else { return nil }
      return { $0.utf8.count > length ? "\($0.utf8.count) bytes; define.xml has \(length)" : nil }
    },
    ofCase("CP8205", "a value is not in the codelist of its case in define.xml") { item, document in
      guard let codelist = item.codelist.flatMap({ document.codelists[$0] }), !codelist.isExternal
      else { return nil }
      let terms = Set(codelist.terms)
      return { terms.contains($0) ? nil : "\(codelist.oid) has no \"\($0)\"" }
    },
    describing("CP8206", [], .warning, "a value whose case define.xml does not describe") {
      package, document, report in
      var described: [[String]: Set<Int>] = [:]
      for one in package.cases {
        described[[one.dataset.name, one.column.name], default: []].formUnion(one.rows)
      }
      for (name, rows) in described.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        guard let dataset = package[name[0]], let column = dataset[name[1]] else { continue }
        for row in dataset.rows where column.text(row) != nil && !rows.contains(row) {
          report.add(dataset, row, column.name, "no where clause selects the record")
        }
      }
    },
    describing("CP8207", [], .error, "a value that is mandatory in its case is null") {
      package, document, report in
      for described in package.cases {
        guard described.reference.isMandatory else { continue }
        for row in described.rows where described.column.text(row) == nil {
          report.add(
            described.dataset, row, described.column.name, "define.xml has Mandatory=\"Yes\"")
        }
      }
    },
  ]

  /// A rule on each value of a case.
  private static func ofCase(
    _ id: String, _ title: String,
    _ judge: @escaping @Sendable (DefineDocument.Item, DefineDocument) -> ((String) -> String?)?
  ) -> Rule {
    describing(id, [], .error, title) { package, document, report in
      for described in package.cases {
        guard let judgement = judge(described.item, document) else { continue }
        for row in described.rows {
          guard let message = described.column.text(row).flatMap(judgement) else { continue }
          report.add(described.dataset, row, described.column.name, message)
        }
      }
    }
  }
}
