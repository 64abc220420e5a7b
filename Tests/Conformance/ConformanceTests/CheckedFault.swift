import Testing
import XPORTFormat

/// One fault put into a good package, and the rule that is meant for it.
struct CheckedFault: Sendable, CustomTestStringConvertible {
  let rule: String
  let what: String
  let change: @Sendable (inout MutablePackage) -> Void

  var testDescription: String { "\(rule) \(what)" }

  /// Other values on one record; nil takes a value away.
  static func set(
    _ rule: String, _ dataset: String, _ row: Int, _ values: [String: String?]
  ) -> CheckedFault {
    let words = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ?? "null")" }
    return CheckedFault(rule: rule, what: "\(dataset)[\(row)] \(words.joined(separator: " "))") {
      for (name, value) in values { $0.tables[dataset]!.rows[row][name] = value }
    }
  }

  /// A record more: another one with other values.
  static func more(
    _ rule: String, _ dataset: String, like row: Int, _ values: [String: String?] = [:]
  ) -> CheckedFault {
    CheckedFault(rule: rule, what: "\(dataset) one record more, like \(row)") {
      var record = $0.tables[dataset]!.rows[row]
      for (name, value) in values { record[name] = value }
      $0.tables[dataset]!.rows.append(record)
    }
  }

  static func without(_ rule: String, _ dataset: String, record row: Int) -> CheckedFault {
    CheckedFault(rule: rule, what: "\(dataset) without record \(row)") {
      $0.tables[dataset]!.rows.remove(at: row)
    }
  }

  static func without(_ rule: String, dataset: String) -> CheckedFault {
    CheckedFault(rule: rule, what: "no \(dataset)") { $0.tables[dataset] = nil }
  }

  static func without(_ rule: String, _ dataset: String, variable: String) -> CheckedFault {
    CheckedFault(rule: rule, what: "\(dataset) without \(variable)") {
      $0.tables[dataset]!.variables.removeAll { $0.name == variable }
    }
  }

  /// A variable that another one becomes.
  static func rename(
    _ rule: String, _ dataset: String, _ variable: String, to name: String
  ) -> CheckedFault {
    CheckedFault(rule: rule, what: "\(dataset) \(variable) is called \(name)") {
      let place = $0.tables[dataset]!.variables.firstIndex { $0.name == variable }!
      $0.tables[dataset]!.variables[place].name = name
      for row in $0.tables[dataset]!.rows.indices {
        $0.tables[dataset]!.rows[row][name] = $0.tables[dataset]!.rows[row][variable]
      }
    }
  }

  static func label(
    _ rule: String, _ dataset: String, _ variable: String, _ label: String
  ) -> CheckedFault {
    CheckedFault(rule: rule, what: "\(dataset) \(variable) labelled \(label)") {
      let place = $0.tables[dataset]!.variables.firstIndex { $0.name == variable }!
      $0.tables[dataset]!.variables[place].label = label
    }
  }

  /// The first such text of define.xml is another.
  static func define(_ rule: String, _ old: String, _ new: String) -> CheckedFault {
    CheckedFault(rule: rule, what: "define.xml \(old) -> \(new)") {
      precondition($0.define.contains(old), "define.xml has no \(old)")
      $0.define = $0.define.replacing(old, with: new, maxReplacements: 1)
    }
  }

  /// Any other change.
  static func change(
    _ rule: String, _ what: String, _ change: @escaping @Sendable (inout MutablePackage) -> Void
  ) -> CheckedFault {
    CheckedFault(rule: rule, what: what, change: change)
  }
}
