/// How many records of each kind a study holds, in the order in which they first came.
struct RecordCounts {
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ name: String, _ count: Int = 1) {
    if counts[name] == nil { order.append(name) }
    counts[name, default: 0] += count
  }

  /// One `name value` pair a line.
  func report() {
    for name in order { print(name, counts[name] ?? 0) }
  }
}
