import Diagnostics
import SDTMStandard
import Terminology

extension Rule {
  static let structure: [Rule] = [
    Rule("CP1001", ["CG0368"], .error, "there is no DM") { package, report in
      if package["DM"] == nil, let any = package.datasets.first {
        report.add(any, "the package has no DM, which every study has")
      }
    },
    Rule("CP1002", ["CG0001"], .warning, "the domain is not in the standard") { package, report in
      for dataset in package.datasets where !dataset.isSupplement && dataset.name != "RELREC" {
        if package.terminology.current(.domain)[dataset.domain] == nil {
          report.add(dataset, "\(dataset.domain) is not among the published domain codes")
        }
      }
    },
    Rule("CP1003", ["CG0413"], .error, "the dataset is not named after its domain") {
      package, report in
      for dataset in package.datasets where dataset.has("DOMAIN") {
        for row in dataset.rows.indices {
          guard let domain = dataset.text("DOMAIN", row), !dataset.name.hasPrefix(domain) else {
            continue
          }
          report.add(dataset, row, "DOMAIN", "DOMAIN is \(domain) in \(dataset.name)")
        }
      }
    },
    Rule("CP1004", [], .error, "a required variable is not there") { package, report in
      package.forEachDefinition { dataset, definition in
        for variable in definition.variables
        where variable.core == .required && !dataset.has(variable.name) {
          report.add(dataset, nil, variable.name, "\(variable.name) is required")
        }
      }
    },
    Rule("CP1005", ["CG0014"], .error, "a required variable is null") { package, report in
      package.forEachDefinition { dataset, definition in
        for variable in definition.variables
        where variable.core == .required && dataset.has(variable.name) {
          for row in dataset.rows.indices where dataset.text(variable.name, row) == nil {
            report.add(dataset, row, variable.name, "\(variable.name) is null")
          }
        }
      }
    },
    Rule("CP1006", [], .warning, "an expected variable is not there") { package, report in
      package.forEachDefinition { dataset, definition in
        for variable in definition.variables
        where variable.core == .expected && !dataset.has(variable.name) {
          report.add(dataset, nil, variable.name, "\(variable.name) is expected, even when empty")
        }
      }
    },
    Rule("CP1007", ["CG0013"], .error, "the model has no such variable") { package, report in
      package.forEachDefinition { dataset, definition in
        let names = definition.standardVariableNames
        for column in dataset.columns where !names.contains(column.name) {
          report.add(
            dataset, nil, column.name, "\(column.name) belongs into SUPP\(definition.name)")
        }
      }
    },
    Rule("CP1008", [], .warning, "the label is not the guide's") { package, report in
      package.forEachColumn { dataset, column, variable in
        if column.label.lowercased() != variable.label.lowercased() {
          report.add(
            dataset, nil, column.name,
            "label \"\(column.label)\"; the guide has \"\(variable.label)\"")
        }
      }
    },
    Rule("CP1009", ["CG0012"], .error, "the type is not the guide's") { package, report in
      package.forEachColumn { dataset, column, variable in
        if column.isNumber != (variable.type == .number) {
          report.add(dataset, nil, column.name, "the guide has \(variable.type.rawValue)")
        }
      }
    },
    Rule("CP1010", ["CG0330"], .warning, "the variables are not in the guide's order") {
      package, report in
      package.forEachDefinition { dataset, definition in
        let places = dataset.columns.compactMap { definition.index(of: $0.name) }
        if places != places.sorted() { report.add(dataset, "the order of variables differs") }
      }
    },
    Rule("CP1011", ["CG0311"], .error, "a label has more than 40 bytes") { package, report in
      for dataset in package.datasets {
        for column in dataset.columns where column.label.utf8.count > 40 {
          report.add(dataset, nil, column.name, "\(column.label.utf8.count) bytes")
        }
      }
    },
    Rule("CP1012", ["CG0205", "CG0310"], .error, "a name is not possible") { package, report in
      for dataset in package.datasets {
        if !isName(dataset.name) { report.add(dataset, "\(dataset.name) is no name of a dataset") }
        for column in dataset.columns where !isName(column.name) {
          report.add(
            dataset, nil, column.name, "up to 8 of A-Z, 0-9 and _ are right, no digit first")
        }
      }
    },
    Rule("CP1013", [], .error, "a text has more than 200 bytes") { package, report in
      package.forEachText { dataset, row, column, text in
        if text.utf8.count > 200 {
          report.add(dataset, row, column, "\(text.utf8.count) bytes; the rest belongs into SUPP--")
        }
      }
    },
    Rule("CP1014", ["FB1501"], .error, "a text begins or ends with a blank") { package, report in
      package.forEachText { dataset, row, column, text in
        if text.first == " " || text.last == " " {
          report.add(dataset, row, column, "blanks around \"\(text)\"")
        }
      }
    },
    Rule("CP1015", ["FB1502"], .error, "a text is a point alone") { package, report in
      package.forEachText { dataset, row, column, text in
        if text == "." { report.add(dataset, row, column, "a missing text is empty") }
      }
    },
    Rule("CP1016", ["CG0408"], .warning, "a dataset has no records") { package, report in
      for dataset in package.datasets where dataset.rows.isEmpty {
        report.add(dataset, "a dataset without records is left out of a package")
      }
    },
  ]
}

/// Of a dataset, a variable or a qualifier (SAS transport version 5).
func isName(_ name: String) -> Bool {
  guard let first = name.utf8.first, !(48...57).contains(first), name.utf8.count <= 8 else {
    return false
  }
  return name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
}

extension CheckedPackage {
  /// Calls `body` with each dataset that the standard's tables here describe.
  func forEachDefinition(_ body: (CheckedDataset, DomainDefinition) -> Void) {
    for dataset in datasets {
      guard
        let definition = SDTMStandard.dataset(named: dataset.name)
          ?? SDTMStandard.dataset(named: dataset.domain)
      else { continue }
      body(dataset, definition)
    }
  }

  func forEachColumn(
    _ body: (CheckedDataset, CheckedDataset.Column, VariableDefinition) -> Void
  ) {
    forEachDefinition { dataset, definition in
      for column in dataset.columns {
        if let variable = definition[column.name] { body(dataset, column, variable) }
      }
    }
  }

  func forEachText(_ body: (CheckedDataset, Int, String, String) -> Void) {
    for dataset in datasets {
      for row in dataset.rows.indices {
        for (place, value) in dataset.rows[row].enumerated() {
          if case .text(let text) = value { body(dataset, row, dataset.columns[place].name, text) }
        }
      }
    }
  }
}
