import ByteStreams
import SDTMStandard
import SDTMTabulation

/// What define.xml says of a dataset and only its rows tell. Parts of a dataset can be read by
/// several threads, and their facts merge in any order and grouping.
public struct DatasetFacts: Hashable, Sendable {
  /// In the order of the dataset's columns.
  private(set) var values: [ValueFacts]
  private(set) var terms: [TermFacts]
  /// By --TESTCD or QNAM; nil when there are so many that no list of them helps.
  private(set) var tests: [String: TestFacts]? = [:]

  init(columnCount: Int) {
    values = Array(repeating: ValueFacts(), count: columnCount)
    terms = Array(repeating: TermFacts(), count: columnCount)
  }

  /// Those of a dataset of which nothing has been read.
  public init(of dataset: Dataset) { self.init(columnCount: dataset.columns.count) }

  public init(reading part: DatasetPart) throws(StreamError) {
    self.init(columnCount: part.dataset.columns.count)
    let reading = DatasetReading(part.dataset)
    var facts = self
    try part.forEachRow { facts.add($0, reading) }
    self = facts
  }

  public mutating func merge(_ other: DatasetFacts) {
    for column in values.indices {
      values[column].merge(other.values[column])
      terms[column].merge(other.terms[column])
    }
    guard let others = other.tests else {
      tests = nil
      return
    }
    for (code, facts) in others { add(facts, of: code) }
  }

  private mutating func add(_ row: RowView, _ reading: DatasetReading) {
    for (column, look) in reading.looks.enumerated() {
      switch (look, row.cells[column]) {
      case (.values, .number(let number)): values[column].add(number)
      case (.values, .text(let text)): values[column].add(text, in: reading.encoding)
      case (.terms(let decoding), let cell):
        guard let term = cell.text else { continue }
        terms[column].add(term, decode: decoding.flatMap { row.cells[$0].text } ?? "")
      default: break
      }
    }
    if let columns = reading.tests { addTest(row, columns) }
  }

  private mutating func addTest(_ row: RowView, _ columns: TestColumns) {
    guard tests != nil, let code = row.cells[columns.code].text else { return }
    if tests?[code] == nil { add(TestFacts(columns), of: code) }
    tests?[code]?.add(row, columns)
  }

  private mutating func add(_ facts: TestFacts, of code: String) {
    if tests?[code]?.merge(facts) == nil { tests?[code] = facts }
    if tests?.count ?? 0 > TermFacts.limit { tests = nil }
  }
}

extension Cell {
  var text: String? {
    if case .text(let bytes) = self { return String(decoding: bytes, as: UTF8.self) }
    return nil
  }
}
