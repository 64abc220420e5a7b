import Diagnostics
import SDTMStandard
import Terminology

extension Rule {
  static let terminology: [Rule] = [
    Rule("CP2001", [], .error, "a value is not in its closed codelist") { package, report in
      package.forEachCodedColumn { dataset, column, codelist in
        column.forEachRow { text in
          guard !codelist.isExtensible, !codelist.contains(text) else { return nil }
          return "\"\(text)\" is not in \(codelist.shortName)\(codelist.advice(on: text))"
        } _: {
          report.add(dataset, $0, column.name, $1)
        }
      }
    },
    Rule("CP2002", [], .warning, "a value differs from its term in case alone") { package, report in
      package.forEachCodedColumn { dataset, column, codelist in
        column.forEachRow { text in
          guard !codelist.contains(text), let term = codelist.term(for: text) else { return nil }
          return "\"\(text)\" is spelt \"\(term.value)\""
        } _: {
          report.add(dataset, $0, column.name, $1)
        }
      }
    },
    Rule(
      "CP2003",
      [
        "CG0131", "CG0387", "CG0388", "CG0389", "CG0390", "CG0391", "CG0392", "CG0393", "CG0394",
        "CG0395", "CG0396", "CG0541",
      ], .error, "a flag is not Y, N or null"
    ) { package, report in
      for dataset in package.datasets {
        for column in dataset.columns {
          guard let right = flags(column.name, in: dataset.domain) else { continue }
          column.forEachRow {
            right.contains($0) ? nil : "\"\($0)\" is not \(right.joined(separator: " or "))"
          } _: {
            report.add(dataset, $0, column.name, $1)
          }
        }
      }
    },
    Rule("CP2004", [], .error, "the country is no code of ISO 3166-1 alpha-3") { package, report in
      guard let demographics = package.demographics else { return }
      demographics["COUNTRY"]?.forEachRow { country in
        let isCode = country.utf8.count == 3 && country.utf8.allSatisfy { (65...90).contains($0) }
        return isCode ? nil : "three capital letters are right, such as KOR"
      } _: {
        report.add(demographics, $0, "COUNTRY", $1)
      }
    },
    Rule("CP2005", ["CG0409"], .error, "the datasets are of several studies") { package, report in
      let columns = package.datasets.map { $0["STUDYID"] }
      guard let first = columns.lazy.compactMap({ $0?.text(0) }).first else { return }
      for (dataset, column) in zip(package.datasets, columns) {
        column?.forEachRow {
          $0 == first ? nil : "elsewhere it is \(first)"
        } _: {
          report.add(dataset, $0, "STUDYID", $1)
        }
      }
    },
  ]

  /// What a flag may hold; nil for a variable that is none.
  private static func flags(_ name: String, in domain: String) -> [String]? {
    if name == "DTHFL" || name == "\(domain)LOBXFL" || name == "\(domain)BLFL" { return ["Y"] }
    let isOfEvents = ["AESER", "AECONTRT"].contains(name) || seriousnessCriteria.contains(name)
    return isOfEvents ? ["Y", "N"] : nil
  }
}

extension CheckedPackage {
  /// The variables whose codelist is at hand, where all their codelists are.
  fileprivate func forEachCodedColumn(
    _ body: (CheckedDataset, CheckedColumn, Codelist) -> Void
  ) {
    forEachColumn { dataset, column, variable in
      let codelists = variable.codelists.compactMap { terminology[$0] }
      guard codelists.count == 1, variable.codelists.count == 1, !column.isNumber else { return }
      body(dataset, column, codelists[0])
    }
  }
}
