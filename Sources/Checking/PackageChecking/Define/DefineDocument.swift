/// What a define.xml says of a package (CDISC Define-XML 2.1, 5.3), read by the checker's own means.
public struct DefineDocument: Sendable {
  let file: String
  var study: String?
  var datasets: [Dataset] = []
  var items: [String: Item] = [:]
  var codelists: [String: Codelist] = [:]
  /// Value lists by their OID: an item for each case.
  var valueLists: [String: [ItemRef]] = [:]
  var whereClauses: [String: [Condition]] = [:]
  /// Files by the OID of their leaf.
  var leaves: [String: Leaf] = [:]
  /// Leaves whose file is not there.
  var deadLeaves: Set<String> = []
  /// What is defined, by kind and OID, and on which line.
  var definitions: [Reference: Int] = [:]
  /// What is defined once more.
  var doubles: [(reference: Reference, line: Int)] = []
  /// Each place that refers to a definition.
  var uses: [(reference: Reference, line: Int)] = []

  /// ItemGroupDef.
  struct Dataset: Sendable {
    let oid, name: String
    let line: Int
    let label: String?
    let domain: String?
    let hasNoData: Bool
    let leaf: String?
    let items: [ItemRef]
  }

  struct ItemRef: Sendable {
    let item: String
    let line: Int
    let order: Int?
    let isMandatory: Bool
    let key: Int?
    let whereClauses: [String]
    let hasNoData: Bool
  }

  struct Item: Sendable {
    let name: String
    let line: Int
    let label: String?
    let type: String
    let length: Int?
    let codelist: String?
    let valueList: String?
  }

  struct Codelist: Sendable {
    let oid: String
    let line: Int
    let name: String
    let terms: [String]
    /// A dictionary, whose terms are elsewhere.
    let isExternal: Bool
  }

  /// RangeCheck.
  struct Condition: Sendable {
    let item: String
    let comparator: String
    let values: [String]
  }

  struct Leaf: Sendable {
    let href: String
    let line: Int
  }

  /// A definition of a kind, such as an ItemDef, by its OID.
  struct Reference: Hashable, Sendable {
    let kind: String
    let oid: String
  }
}

extension DefineDocument {
  /// Where a relative href leads, seen from the document.
  func path(of href: String) -> String {
    guard let end = file.lastIndex(of: "/") else { return href }
    return href.hasPrefix("/") ? href : String(file[...end]) + href
  }

  subscript(dataset name: String) -> Dataset? { datasets.first { $0.name == name } }
}
