/// What the values of one column have in common. Summaries merge in any order and grouping, so
/// that subjects can be tabulated anywhere.
struct ColumnSummary: Hashable, Sendable {
  /// On how many rows there is a value.
  var filled = 0
  /// Of texts, in bytes.
  var maxLength = 0
  /// Of numbers.
  var allIntegers = true

  init() {}

  mutating func merge(_ other: ColumnSummary) {
    filled += other.filled
    maxLength = max(maxLength, other.maxLength)
    allIntegers = allIntegers && other.allIntegers
  }
}
