import Diagnostics

/// What the columns of a file are called: no two alike, none without a name.
struct ColumnHeads: Sendable {
  private(set) var names: [String] = []
  /// From the other header row, if there is one; as many as `names`, or none.
  private(set) var labels: [String] = []
  /// Columns up to the last one that has a name: rows ought to have as many.
  private(set) var width = 0

  init(
    names cells: [String], labels: [String], aliases: ColumnAliases, file: String, line: Int,
    findings: inout [Finding]
  ) {
    var seen: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      if !cell.isEmpty { width = index + 1 }
      let name = cell.isEmpty ? Self.name(ofColumn: index) : aliases.name(of: cell)
      guard let free = Self.free(name, &seen) else {
        names.append(name)
        continue
      }
      names.append(free)
      findings.append(
        Finding(
          .duplicateHeader, .warning,
          "column \(index + 1) is called \"\(name)\" like one before it; it is read as "
            + "\"\(free)\"",
          at: Location(file: file, line: line, column: index + 1)))
    }
    let rest = repeatElement("", count: max(0, cells.count - labels.count))
    self.labels = labels.isEmpty ? [] : Array(labels.prefix(cells.count)) + rest
  }

  /// What a column is called whose name others have before it: `AGE#2`. Nil for the first of a name.
  private static func free(_ name: String, _ seen: inout [String: Int]) -> String? {
    var times = seen[name, default: 0] + 1
    seen[name] = times
    guard times > 1 else { return nil }
    while seen["\(name)#\(times)"] != nil { times += 1 }
    seen[name] = times
    seen["\(name)#\(times)"] = 1
    return "\(name)#\(times)"
  }

  /// What a column without a head is called.
  static func name(ofColumn index: Int) -> String { "column \(index + 1)" }

  /// The first of the wanted names that a column has.
  func find(_ wanted: [String]) -> Int? {
    for name in wanted {
      if let index = names.firstIndex(of: trimmed(name)) { return index }
    }
    return nil
  }

  private func trimmed(_ name: String) -> String {
    var name = name
    return name.withUTF8 { bytes in
      let all = UnsafeRawBufferPointer(bytes)
      return String(decoding: all[Cell.trim(all, 0, all.count)], as: UTF8.self)
    }
  }
}
