import SDTMTabulation

/// What the rows of one test, or of one qualifier, have in common.
struct TestFacts: Hashable, Sendable {
  /// One for each of the columns that hold results.
  private(set) var results: [ValueFacts]
  private(set) var name = ""
  private(set) var origins: Set<String> = []
  private(set) var count = 0
  /// How many of its rows are flagged as derived.
  private(set) var derived = 0

  init(_ columns: TestColumns) {
    results = Array(repeating: ValueFacts(), count: columns.results.count)
  }

  mutating func add(_ row: RowView, _ columns: TestColumns) {
    count += 1
    if let name = row.cells[columns.name].text { take(name) }
    if let origin = columns.origin.flatMap({ row.cells[$0].text }) { origins.insert(origin) }
    if let flag = columns.derived, row.cells[flag].text == "Y" { derived += 1 }
    for (index, column) in columns.results.enumerated() {
      switch row.cells[column] {
      case .text(let text): results[index].add(text, in: columns.encoding)
      case .number(let number): results[index].add(number)
      case .missing: break
      }
    }
  }

  mutating func merge(_ other: TestFacts) {
    count += other.count
    derived += other.derived
    origins.formUnion(other.origins)
    if !other.name.isEmpty { take(other.name) }
    for index in results.indices { results[index].merge(other.results[index]) }
  }

  /// Of several names the same one, in whatever order they come.
  private mutating func take(_ name: String) {
    if self.name.isEmpty || name < self.name { self.name = name }
  }
}
