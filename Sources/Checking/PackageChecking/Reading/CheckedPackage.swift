import SDTMStandard
import Terminology

/// The datasets of a package, and what rules look up in them again and again.
public struct CheckedPackage: Sendable {
  public let datasets: [CheckedDataset]
  /// The define.xml that describes them.
  public let define: DefineDocument?
  /// What its datasets are held against: as it is told, else as TS says, else the newest.
  let guide: Guide
  /// What its values are held against.
  let terminology: Terminology
  let demographics: CheckedDataset?
  /// The row of each subject in DM.
  let subjects: [String: Int]
  /// What the guide says of each dataset, in their order.
  let definitions: [DomainDefinition?]
  /// The cases of values that define.xml describes.
  private(set) var cases: [DescribedCase] = []

  init(
    _ datasets: [CheckedDataset], define: DefineDocument? = nil, guide: Guide? = nil,
    terminology: Terminology = .builtIn
  ) {
    self.datasets = datasets.sorted { $0.name < $1.name }
    self.define = define
    self.terminology = terminology
    let guide = guide ?? datasets.statedGuide ?? .newest
    self.guide = guide
    demographics = self.datasets.first { $0.name == "DM" }
    subjects = demographics?.firstRows(of: "USUBJID") ?? [:]
    definitions = self.datasets.map {
      SDTMStandard.dataset(named: $0.name, in: guide)
        ?? SDTMStandard.dataset(
          named: $0.isSupplement ? "SUPP\($0.domain)" : $0.domain, in: guide)
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

extension CheckedPackage {
  /// Whether the study looks back at what daily practice did before anyone was asked for consent.
  var isRetrospective: Bool { datasets.summaryValue(of: "OBSTIMP") == "RETROSPECTIVE" }
}

extension [CheckedDataset] {
  /// The guide that TS names.
  fileprivate var statedGuide: Guide? { summaryValue(of: "SDTIGVER").flatMap(Guide.init) }

  /// What TS says of a parameter of the study.
  fileprivate func summaryValue(of parameter: String) -> String? {
    guard let summary = first(where: { $0.name == "TS" }) else { return nil }
    let row = summary.rows.first { summary.text("TSPARMCD", $0) == parameter }
    return row.flatMap { summary.text("TSVAL", $0) }
  }
}
