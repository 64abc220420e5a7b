import ByteStreams
import SDTMTabulation
import XPORTFormat

/// Puts rows of a dataset where a transport file has them, in its encoding.
struct TransportSink: RowSink {
  var rows: XPORTRows
  private let encoding: TransportEncoding
  /// Of each column, whether all of its texts stand as they are.
  private let areKept: [Bool]
  private let allAreKept: Bool

  init(rows: XPORTRows, _ dataset: Dataset) {
    self.rows = rows
    encoding = dataset.encoding
    areKept = dataset.columns.map(\.areKept)
    allAreKept = areKept.allSatisfy(\.self)
  }

  mutating func share(_ text: UnsafeRawBufferPointer, column: Int) {
    if areKept[column] { return rows.share(text, column: column) }
    encoding.encoded(text).withUnsafeBytes { rows.share($0, column: column) }
  }

  mutating func beginRow() { rows.beginRow() }

  @inline(__always)
  mutating func put(_ text: UnsafeRawBufferPointer, column: Int) {
    if allAreKept || areKept[column] || encoding.keeps(text) {
      return rows.put(text, column: column)
    }
    encoding.encoded(text).withUnsafeBytes { rows.put($0, column: column) }
  }

  @inline(__always)
  mutating func put(_ number: Double, column: Int) { rows.put(number, column: column) }

  mutating func endRow() {}
}
