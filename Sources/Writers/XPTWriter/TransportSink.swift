import SDTMTabulation
import XPORTFormat

/// Puts rows of a dataset where a transport file has them.
struct TransportSink: RowSink {
  var rows: XPORTRows

  mutating func share(_ text: UnsafeRawBufferPointer, column: Int) {
    rows.share(text, column: column)
  }

  mutating func beginRow() { rows.beginRow() }

  mutating func put(_ text: UnsafeRawBufferPointer, column: Int) { rows.put(text, column: column) }

  mutating func put(_ number: Double, column: Int) { rows.put(number, column: column) }

  mutating func endRow() {}
}
