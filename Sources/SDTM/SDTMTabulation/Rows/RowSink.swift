/// Takes rows value by value. What is not put is missing.
public protocol RowSink {
  /// The text stands in this column from the next row on, on every row. It stays in memory until
  /// another one takes its place.
  mutating func share(_ text: UnsafeRawBufferPointer, column: Int)
  mutating func beginRow()
  mutating func put(_ text: UnsafeRawBufferPointer, column: Int)
  mutating func put(_ number: Double, column: Int)
  mutating func endRow()
}
