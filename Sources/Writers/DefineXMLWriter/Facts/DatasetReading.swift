import ByteStreams
import SDTMStandard
import SDTMTabulation

/// What is looked at in each column of a dataset.
struct DatasetReading: Sendable {
  enum Look: Sendable {
    case nothing
    case values
    /// The terms, and the column that says what they mean.
    case terms(decodedBy: Int?)
  }

  /// In the order of the dataset's columns.
  let looks: [Look]
  let tests: TestColumns?
  /// Of transport files.
  let encoding: TransportEncoding

  init(_ dataset: Dataset) {
    let names = dataset.columns.map(\.variable.name)
    let tests = TestColumns(dataset.definition, names, dataset.encoding)
    looks = dataset.columns.enumerated().map { index, column in
      index == tests?.code || dataset.definition.hasOneDomain(in: column.variable)
        ? .nothing : Self.look(at: column.variable, among: names)
    }
    self.tests = tests
    encoding = dataset.encoding
  }

  private static func look(at variable: VariableDefinition, among names: [String]) -> Look {
    if variable.type == .number { return .values }
    if let decoding = SponsorLists.decoding[variable.name] {
      return .terms(decodedBy: names.firstIndex(of: decoding))
    }
    if !variable.codelists.isEmpty || SponsorLists.isListed(variable) {
      return .terms(decodedBy: nil)
    }
    return variable.format?.isTime == true ? .values : .nothing
  }
}

/// The columns of a dataset of which a value list tells more: by --TESTCD in findings, by QNAM in
/// SUPP-- (Define-XML 2.1, 4.4).
struct TestColumns: Sendable {
  let code, name: Int
  let results: [Int]
  /// QORIG, and --DRVFL.
  let origin, derived: Int?
  let encoding: TransportEncoding

  init?(
    _ definition: DomainDefinition, _ names: [String], _ encoding: TransportEncoding
  ) {
    func column(_ name: String) -> Int? { names.firstIndex(of: name) }
    let prefix = definition.domain
    let isSupplement = definition.parent != nil
    guard
      let code = column(isSupplement ? "QNAM" : prefix + "TESTCD"),
      let name = column(isSupplement ? "QLABEL" : prefix + "TEST")
    else { return nil }
    self.code = code
    self.encoding = encoding
    self.name = name
    results = ["QVAL", prefix + "ORRES", prefix + "STRESC", prefix + "STRESN"].compactMap(column)
    origin = column("QORIG")
    derived = column(prefix + "DRVFL")
  }
}

extension ValueFormat {
  /// Whether its texts are points or spans of time.
  var isTime: Bool { rawValue.hasPrefix("ISO 8601") }
}

extension DomainDefinition {
  /// Whether all records have the same domain in a variable. Comments have many in RDOMAIN.
  func hasOneDomain(in variable: VariableDefinition) -> Bool {
    variable.name == "DOMAIN" || (parent != nil && variable.name == "RDOMAIN")
  }
}
