import ByteStreams
import Glibc

/// The rows of one subject in one dataset, compact: a zero byte ends a row, and before it stand
/// the values that there are, each behind the number of its column counted from 1.
///
/// - A text is a zero byte, its length and its bytes; or the number, from 1, of the slot of
///   `RepeatCache` that holds the same text, in whatever column.
/// - A number is a variable-length integer: an even one is twice the zigzag value, and 1 stands
///   before the eight bytes of a double.
///
/// What all rows of a subject share (study, domain, subject) is not in it.
struct RowBlock: Sendable {
  private let buffer: RowBuffer

  /// - Parameter encoding: in which the lengths of texts are counted, beside UTF-8.
  init(columnCount: Int, encoding: TransportEncoding = .utf8) {
    buffer = RowBuffer(columnCount: columnCount, encoding: encoding)
  }

  var rowCount: Int { buffer.state.pointee.rowCount }

  var summaries: UnsafeBufferPointer<ColumnSummary> {
    UnsafeBufferPointer(start: buffer.summaries, count: buffer.columnCount)
  }

  func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    let state = buffer.state
    return body(UnsafeRawBufferPointer(rebasing: state.pointee.bytes[..<state.pointee.count]))
  }

  /// Of a dataset in which nothing has been written yet.
  static let none = RowBlock(columnCount: 0)

  func endRow() {
    buffer.room(for: 1).storeBytes(of: 0, as: UInt8.self)
    buffer.state.pointee.count += 1
    buffer.state.pointee.rowCount += 1
  }
}

extension RowBlock {
  /// Appends a text. Blanks around it are dropped, and control characters become blanks: datasets
  /// hold none (SDTMIG 3.4, 4.2.4). A text without anything else is null.
  func appendText(_ text: UnsafeRawBufferPointer, column: Int) {
    let slot = RepeatCache.slot(of: text)
    if holds(text, text.ends, in: slot) {
      appendRepeat(of: slot, column)
      return count(text, in: column, isRepeat: true)
    }
    if isPlain(text) { return appendNew(text, column, slot) }
    let cleaned = cleanedText(text)
    cleaned.withUnsafeBytes {
      if !$0.isEmpty { appendNew($0, column, RepeatCache.slot(of: $0)) }
    }
  }

  func appendText(_ text: String, column: Int) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable {
      appendText(UnsafeRawBufferPointer($0), column: column)
    }
    if done == nil { Array(text.utf8).withUnsafeBytes { appendText($0, column: column) } }
  }

  func appendText(_ text: RepeatedText, column: Int) {
    if holds(text.bytes, text.ends, in: text.slot) {
      appendRepeat(of: text.slot, column)
      count(text.bytes, in: column, isRepeat: true)
    } else {
      appendNew(text.bytes, column, text.slot)
    }
  }

  func appendNumber(_ value: Double, column: Int) {
    let room = buffer.room(for: 11)
    room.storeBytes(of: UInt8(truncatingIfNeeded: column + 1), as: UInt8.self)
    buffer.summaries[column].filled += 1
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 {
      let zigzag = UInt(bitPattern: (integer << 1) ^ (integer >> 63))
      buffer.state.pointee.count += 1 + putVariableLength(zigzag << 1, at: room + 1)
      return
    }
    buffer.summaries[column].allIntegers = false
    room.storeBytes(of: 1, toByteOffset: 1, as: UInt8.self)
    room.storeBytes(of: value.bitPattern.littleEndian, toByteOffset: 2, as: UInt64.self)
    buffer.state.pointee.count += 10
  }

  /// Whether the text stands in the block already, where its slot of the cache points.
  @inline(__always)
  private func holds(
    _ text: UnsafeRawBufferPointer, _ ends: (UInt64, UInt64), in slot: Int
  ) -> Bool {
    let place = buffer.state.pointee.cache[slot]
    guard Int(place.length) == text.count, !text.isEmpty else { return false }
    let earlier = buffer.state.pointee.bytes.baseAddress! + Int(place.offset)
    if text.count > 16 { return memcmp(earlier, text.baseAddress!, text.count) == 0 }
    return UnsafeRawBufferPointer(start: earlier, count: text.count).ends == ends
  }

  @inline(__always)
  private func appendRepeat(of slot: Int, _ column: Int) {
    let room = buffer.room(for: 2)
    room.storeBytes(of: UInt8(truncatingIfNeeded: column + 1), as: UInt8.self)
    room.storeBytes(of: UInt8(truncatingIfNeeded: slot + 1), toByteOffset: 1, as: UInt8.self)
    buffer.state.pointee.count += 2
  }

  private func appendNew(_ text: UnsafeRawBufferPointer, _ column: Int, _ slot: Int) {
    let room = buffer.room(for: text.count + 12)
    room.storeBytes(of: UInt8(truncatingIfNeeded: column + 1), as: UInt8.self)
    room.storeBytes(of: 0, toByteOffset: 1, as: UInt8.self)
    let start = 2 + putVariableLength(UInt(text.count), at: room + 2)
    (room + start).copyMemory(from: text.baseAddress!, byteCount: text.count)
    buffer.state.pointee.cache[slot] = .init(
      offset: buffer.state.pointee.count + start, length: text.count)
    buffer.state.pointee.count += start + text.count
    count(text, in: column)
  }

  @inline(__always)
  private func count(_ text: UnsafeRawBufferPointer, in column: Int, isRepeat: Bool = false) {
    let summary = buffer.summaries + column
    summary.pointee.filled += 1
    summary.pointee.maxLength = max(summary.pointee.maxLength, text.count)
    // What stands in the block already was looked at when it came first.
    if (isRepeat && buffer.state.pointee.areKept) || buffer.encoding.keeps(text) {
      summary.pointee.maxEncoded = max(summary.pointee.maxEncoded, text.count)
    } else {
      countEncoded(text, in: summary)
    }
  }

  @inline(never)
  private func countEncoded(
    _ text: UnsafeRawBufferPointer, in summary: UnsafeMutablePointer<ColumnSummary>
  ) {
    summary.pointee.areKept = false
    buffer.state.pointee.areKept = false
    summary.pointee.maxEncoded = max(
      summary.pointee.maxEncoded, buffer.encoding.length(of: text))
  }

  /// Returns how many bytes it took, ten at most.
  private func putVariableLength(_ value: UInt, at place: UnsafeMutableRawPointer) -> Int {
    var rest = value
    var count = 0
    while rest >= 0x80 {
      place.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: count, as: UInt8.self)
      rest >>= 7
      count += 1
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: count, as: UInt8.self)
    return count + 1
  }
}
