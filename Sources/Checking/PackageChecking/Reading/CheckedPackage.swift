import SDTMStandard

/// The datasets of a package, and what rules look up in them again and again.
public struct CheckedPackage: Sendable {
  public let datasets: [CheckedDataset]
  /// The define.xml that describes them.
  public let define: DefineDocument?
  let demographics: CheckedDataset?
  /// The row of each subject in DM.
  let subjects: [String: Int]
  /// What the guide says of each dataset, in their order.
  let definitions: [DomainDefinition?]
  /// The cases of values that define.xml describes.
  private(set) var cases: [DescribedCase] = []

  init(_ datasets: [CheckedDataset], define: DefineDocument? = nil) {
    self.datasets = datasets.sorted { $0.name < $1.name }
    self.define = define
    demographics = self.datasets.first { $0.name == "DM" }
    subjects = demographics?.firstRows(of: "USUBJID") ?? [:]
    definitions = self.datasets.map {
      SDTMStandard.dataset(named: $0.name)
        ?? SDTMStandard.dataset(named: $0.isSupplement ? "SUPP\($0.domain)" : $0.domain)
    }
    cases = describedCases
  }

  subscript(name: String) -> CheckedDataset? { datasets.first { $0.name == name } }

  /// The datasets of a domain, several where it is split.
  func datasets(of domain: String) -> [CheckedDataset] {
    datasets.filter { $0.domain == domain && !$0.isSupplement }
  }

  var supplements: [CheckedDataset] { datasets.filter(\.isSupplement) }
}

extension CheckedDataset {
  /// The first row on which each value of a variable stands.
  func firstRows(of column: String) -> [String: Int] {
    guard let column = self[column] else { return [:] }
    return Dictionary(rows.compactMap { row in column.text(row).map { ($0, row) } }) { first, _ in
      first
    }
  }
}
