import Terminology

/// A dataset as it stands in its file.
public struct CheckedDataset: Sendable {
  public enum Value: Hashable, Sendable {
    case missing
    case text(String)
    case number(Double)
  }

  public let file: String
  public let name: String
  /// nil where the form has none.
  public let label: String?
  /// Whether the file says the types and labels of its variables; CSV does not.
  public let isDescribed: Bool
  public private(set) var columns: [CheckedColumn]
  public private(set) var rowCount = 0
  private let places: [String: Int]

  init(
    file: String, name: String, label: String? = nil, isDescribed: Bool = true,
    columns: [CheckedColumn]
  ) {
    self.file = file
    self.name = name
    self.label = label
    self.isDescribed = isDescribed
    self.columns = columns
    places = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// What a row lacks at its end is missing.
  mutating func append(_ row: some Collection<Value>) {
    var values = row.makeIterator()
    for place in columns.indices { columns[place].append(values.next() ?? .missing) }
    rowCount += 1
  }
}

extension CheckedDataset {
  public var isSupplement: Bool { name.hasPrefix("SUPP") }

  /// The code of its domain, of `SUPPAE` and of a part of a split dataset too.
  public var domain: String {
    if isSupplement { return text("RDOMAIN", 0) ?? String(name.dropFirst(4).prefix(2)) }
    if let domain = text("DOMAIN", 0) { return domain }
    let start = String(name.prefix(2))
    return name.utf8.count <= 4 && Codelist.domain.contains(start) ? start : name
  }

  var rows: Range<Int> { 0..<rowCount }

  subscript(column: String) -> CheckedColumn? { places[column].map { columns[$0] } }
  func has(_ column: String) -> Bool { places[column] != nil }

  func value(_ column: String, _ row: Int) -> Value {
    places[column].map { columns[$0].value(row) } ?? .missing
  }

  func text(_ column: String, _ row: Int) -> String? {
    places[column].flatMap { columns[$0].text(row) }
  }

  func number(_ column: String, _ row: Int) -> Double? { value(column, row).number }

  /// The day of a complete date.
  func day(_ column: String, _ row: Int) -> Int? {
    places[column].flatMap { columns[$0].day(row) }
  }
}
