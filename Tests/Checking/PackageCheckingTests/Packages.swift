import SDTMStandard

@testable import PackageChecking

/// A package of texts by variable, with the labels and types of the standard.
func package(_ contents: [String: Rows]) -> CheckedPackage {
  CheckedPackage(contents.map { name, rows in dataset(name, rows) })
}

private func dataset(_ name: String, _ rows: Rows) -> CheckedDataset {
  let definition = SDTMStandard.dataset(named: name)
  let expected = (definition?.variables ?? []).filter { $0.core != .permissible }.map(\.name)
  let given = Set(rows.flatMap(\.keys))
  let standard = (definition?.variables ?? []).map(\.name).filter {
    given.contains($0) || expected.contains($0)
  }
  let names = (standard + given.subtracting(standard).sorted()).filter { !removed.contains($0) }
  let columns = names.map { column($0, definition) }
  var dataset = CheckedDataset(
    file: "\(name.lowercased()).xpt", name: name, columns: columns)
  for row in rows {
    dataset.append(
      columns.map { column in
        guard let text = row[column.name] else { return .missing }
        return column.isNumber ? Double(text).map { .number($0) } ?? .missing : .text(text)
      })
  }
  return dataset
}

/// Variables that a mutation leaves out altogether.
@TaskLocal var removed: Set<String> = []

private func column(
  _ name: String, _ definition: DomainDefinition?
) -> CheckedColumn {
  let variable = definition?[name]
  return CheckedColumn(
    name: name, label: variable?.label ?? name, isNumber: variable?.type == .number)
}
