/// A variable of a dataset: each different value once, and which of them stands on each row, so that a
/// rule looks at a value once however often it stands there.
public struct CheckedColumn: Sendable {
  public let name: String
  public let label: String
  public let isNumber: Bool
  /// The bytes that a value takes on a row of a transport file; nil in other forms.
  public let width: Int?
  /// The different values, missing ones first.
  public private(set) var values: [CheckedDataset.Value] = [.missing]
  /// The same as texts.
  private(set) var texts: [String?] = [nil]
  /// The days of those that are complete dates, of variables for dates.
  private var days: [Int?] = [nil]
  /// The number of its value on each row.
  private(set) var rows: [Int32] = []
  private var numbers: [CheckedDataset.Value: Int32] = [.missing: 0]

  init(name: String, label: String, isNumber: Bool, width: Int? = nil) {
    self.name = name
    self.label = label
    self.isNumber = isNumber
    self.width = width
  }

  mutating func append(_ value: CheckedDataset.Value) {
    if let last = rows.last, values[Int(last)] == value { return rows.append(last) }
    if let known = numbers[value] { return rows.append(known) }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    texts.append(value.text)
    days.append(name.hasSuffix("DTC") ? value.text.flatMap { DateText($0) }?.dayNumber : nil)
    rows.append(number)
  }
}

extension CheckedColumn {
  func value(_ row: Int) -> CheckedDataset.Value {
    row < rows.count ? values[Int(rows[row])] : .missing
  }

  func text(_ row: Int) -> String? { row < rows.count ? texts[Int(rows[row])] : nil }

  /// The day of a complete date.
  func day(_ row: Int) -> Int? { row < rows.count ? days[Int(rows[row])] : nil }

  /// The rows whose text `judge` has something to say about; it is asked once a different text.
  func forEachRow(_ judge: (String) -> String?, _ body: (_ row: Int, _ message: String) -> Void) {
    let messages = texts.map { $0.flatMap(judge) }
    guard messages.contains(where: { $0 != nil }) else { return }
    for (row, number) in rows.enumerated() {
      if let message = messages[Int(number)] { body(row, message) }
    }
  }

  /// The rows without a value.
  var missingRows: [Int] {
    rows.indices.filter { rows[$0] == 0 }
  }

  /// Whether no row has a value.
  var isEmpty: Bool { values.count == 1 }
}

extension CheckedDataset.Value {
  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): Self.digits(number)
    case .missing: nil
    }
  }

  var number: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text)
    case .missing: nil
    }
  }

  private static func digits(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
