/// The tables of `codes:`, gathered while rules are written. Fields that read the same codes share one.
struct CodeTables {
  struct Entry {
    let code: String
    /// What it stands for in the mapping; nil for nothing (`~`).
    let value: String?
    /// What the export says of it.
    let decode: String
  }

  struct Table {
    let name: String
    /// What its values may be, for who fills in the rest.
    let choices: [String]
    var entries: [Entry]
    var open: [(code: String, decode: String)]
  }

  private(set) var tables: [Table] = []

  /// What tables are called where the name of the field says too little.
  private static let names = [
    "value": "response", "best-response": "response", "term": "ended", "status": "given",
    "actions": "action",
  ]

  /// The name of a table with these entries, made where there is none that agrees with them.
  mutating func name(
    for field: String, _ entries: [Entry], open: [(code: String, decode: String)],
    choices: [String]
  ) -> String {
    let field = Self.names[field] ?? field
    for index in tables.indices
    where tables[index].base == field && tables[index].agrees(with: entries, open) {
      tables[index].add(entries, open)
      return tables[index].name
    }
    let number = tables.count { $0.base == field } + 1
    var table = Table(
      name: number == 1 ? field : "\(field)-\(number)", choices: choices, entries: [], open: [])
    table.add(entries, open)
    tables.append(table)
    return table.name
  }
}

extension CodeTables.Table {
  /// The name without its number.
  fileprivate var base: String {
    guard let dash = name.lastIndex(of: "-"), Int(name[name.index(after: dash)...]) != nil else {
      return name
    }
    return String(name[..<dash])
  }

  /// No code stands for one thing here and for another there.
  fileprivate func agrees(
    with others: [CodeTables.Entry], _ left: [(code: String, decode: String)]
  ) -> Bool {
    others.allSatisfy { other in
      !open.contains { $0.code == other.code }
        && entries.allSatisfy {
          $0.code.lowercased() != other.code.lowercased() || $0.value == other.value
        }
    }
      && left.allSatisfy { other in
        !entries.contains { $0.code.lowercased() == other.code.lowercased() }
      }
  }

  fileprivate mutating func add(
    _ others: [CodeTables.Entry], _ left: [(code: String, decode: String)]
  ) {
    for entry in others where !entries.contains(where: { $0.code == entry.code }) {
      entries.append(entry)
    }
    for entry in left where !open.contains(where: { $0.code == entry.code }) { open.append(entry) }
  }

  /// As it stands under `codes:`.
  var lines: [String] {
    var lines = ["  \(name):"]
    for entry in entries {
      let remark = entry.decode == entry.code ? "" : "   # " + YAMLText.remark(entry.decode)
      lines.append(
        "    \(YAMLText.scalar(entry.code)): \(entry.value.map(YAMLText.value) ?? "~")\(remark)")
    }
    guard !open.isEmpty else { return lines }
    let among = choices.isEmpty ? "" : ", one of: " + choices.joined(separator: "; ")
    lines.append("    # TODO what these mean\(among)")
    for entry in open {
      let remark = entry.decode == entry.code ? "" : "   # " + YAMLText.remark(entry.decode)
      lines.append("    # \(YAMLText.scalar(YAMLText.remark(entry.code))): \(remark)")
    }
    return lines
  }
}
