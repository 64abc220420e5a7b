import Diagnostics
import SDTMStandard
import Terminology

extension Rule {
  static let terminology: [Rule] = [
    Rule("CP2001", [], .error, "a value is not in its closed codelist") { package, report in
      package.forEachCodedText { dataset, row, column, text, codelist in
        guard !codelist.isExtensible, codelist[text] == nil else { return }
        report.add(
          dataset, row, column,
          "\"\(text)\" is not in \(codelist.shortName)\(codelist.advice(on: text))")
      }
    },
    Rule("CP2002", [], .warning, "a value differs from its term in case alone") { package, report in
      package.forEachCodedText { dataset, row, column, text, codelist in
        guard codelist[text] == nil, let term = codelist.term(for: text) else { return }
        report.add(dataset, row, column, "\"\(text)\" is spelt \"\(term.value)\"")
      }
    },
    Rule("CP2003", ["CG0131", "CG0387"], .error, "a flag is not Y, N or null") { package, report in
      for (name, right) in [("DTHFL", ["Y"]), ("AESER", ["Y", "N"])] {
        for dataset in package.datasets where dataset.has(name) {
          for row in dataset.rows.indices {
            guard let flag = dataset.text(name, row), !right.contains(flag) else { continue }
            report.add(dataset, row, name, "\"\(flag)\" is not \(right.joined(separator: " or "))")
          }
        }
      }
    },
    Rule("CP2004", [], .error, "the country is no code of ISO 3166-1 alpha-3") { package, report in
      guard let demographics = package["DM"] else { return }
      for row in demographics.rows.indices {
        guard let country = demographics.text("COUNTRY", row) else { continue }
        if country.utf8.count != 3 || !country.utf8.allSatisfy({ (65...90).contains($0) }) {
          report.add(demographics, row, "COUNTRY", "three capital letters are right, such as KOR")
        }
      }
    },
    Rule("CP2005", [], .error, "the datasets are of several studies") { package, report in
      var first: String?
      for dataset in package.datasets where dataset.has("STUDYID") {
        for row in dataset.rows.indices {
          guard let study = dataset.text("STUDYID", row) else { continue }
          if first == nil { first = study }
          if study != first { report.add(dataset, row, "STUDYID", "elsewhere it is \(first!)") }
        }
      }
    },
  ]
}

extension CheckedPackage {
  /// The texts of variables whose codelist is at hand, where they have one alone.
  fileprivate func forEachCodedText(
    _ body: (CheckedDataset, Int, String, String, Codelist) -> Void
  ) {
    forEachColumn { dataset, column, variable in
      let codelists = variable.codelists.compactMap { terminology[$0] }
      guard codelists.count == 1, variable.codelists.count == 1, !column.isNumber else { return }
      for row in dataset.rows.indices {
        if let text = dataset.text(column.name, row) {
          body(dataset, row, column.name, text, codelists[0])
        }
      }
    }
  }
}
