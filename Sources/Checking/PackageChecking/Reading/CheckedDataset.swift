/// A dataset as it stands in its file.
public struct CheckedDataset: Sendable {
  public struct Column: Sendable {
    public let name: String
    public let label: String
    public let isNumber: Bool
  }

  public enum Value: Equatable, Sendable {
    case missing
    case text(String)
    case number(Double)
  }

  public let file: String
  public let name: String
  public let columns: [Column]
  public var rows: [[Value]]
  private let places: [String: Int]

  init(file: String, name: String, columns: [Column], rows: [[Value]]) {
    self.file = file
    self.name = name
    self.columns = columns
    self.rows = rows
    places = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// The code of its domain, of `SUPPAE` and of a part of a split dataset too.
  public var domain: String {
    for name in ["RDOMAIN", "DOMAIN"] where has(name) && !isSupplement {
      if let domain = text(name, 0) { return domain }
    }
    return isSupplement ? String(name.dropFirst(4).prefix(2)) : name
  }

  public var isSupplement: Bool { name.hasPrefix("SUPP") }

  func place(of column: String) -> Int? { places[column] }
  func has(_ column: String) -> Bool { places[column] != nil }

  func value(_ column: String, _ row: Int) -> Value {
    guard let place = places[column], row < rows.count else { return .missing }
    return rows[row][place]
  }

  func text(_ column: String, _ row: Int) -> String? {
    switch value(column, row) {
    case .text(let text): text
    case .number(let number): CheckedDataset.digits(number)
    case .missing: nil
    }
  }

  func number(_ column: String, _ row: Int) -> Double? {
    switch value(column, row) {
    case .number(let number): number
    case .text(let text): Double(text)
    case .missing: nil
    }
  }

  static func digits(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
