/// What the values of one column have in common. Summaries merge in any order and grouping, so
/// that subjects can be tabulated anywhere.
struct ColumnSummary: Hashable, Sendable {
  /// On how many rows there is a value.
  var filled = 0
  /// Of texts, in bytes.
  var maxLength = 0
  /// The same in the encoding of transport files.
  var maxEncoded = 0
  /// Whether all texts stand in that encoding as they do in UTF-8.
  var areKept = true
  /// Of numbers.
  var allIntegers = true

  init() {}

  mutating func merge(_ other: ColumnSummary) {
    filled += other.filled
    maxLength = max(maxLength, other.maxLength)
    maxEncoded = max(maxEncoded, other.maxEncoded)
    areKept = areKept && other.areKept
    allIntegers = allIntegers && other.allIntegers
  }
}
