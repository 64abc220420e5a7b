/// What the values of one column have in common. Summaries merge in any order and grouping, so
/// that subjects can be tabulated anywhere.
public struct ColumnSummary: Hashable, Sendable {
  /// On how many rows there is a value.
  public var filled = 0
  /// Of texts, in bytes.
  public var maxLength = 0
  /// Of numbers.
  public var allIntegers = true

  public init() {}

  public mutating func merge(_ other: ColumnSummary) {
    filled += other.filled
    maxLength = max(maxLength, other.maxLength)
    allIntegers = allIntegers && other.allIntegers
  }
}
