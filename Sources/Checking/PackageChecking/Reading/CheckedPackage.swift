import Terminology

/// The datasets of a package, and what rules look up in them again and again.
public struct CheckedPackage: Sendable {
  public var datasets: [CheckedDataset]
  /// What its values are held against.
  public var terminology = Terminology.builtIn

  init(_ datasets: [CheckedDataset]) {
    self.datasets = datasets.sorted { $0.name < $1.name }
  }

  subscript(name: String) -> CheckedDataset? { datasets.first { $0.name == name } }

  /// The datasets of a domain, several where it is split.
  func datasets(of domain: String) -> [CheckedDataset] {
    datasets.filter { $0.domain == domain && !$0.isSupplement }
  }

  /// The row of each subject in DM.
  var subjects: [String: Int] {
    guard let demographics = self["DM"] else { return [:] }
    return Dictionary(
      demographics.rows.indices.compactMap { row in
        demographics.text("USUBJID", row).map { ($0, row) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
