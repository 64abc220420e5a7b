/// The rows of one subject in one dataset, compact: a zero byte ends a row, and before it stand
/// the values that there are, each behind the number of its column counted from 1.
///
/// - A text is a zero byte, its length and its bytes; or the number, from 1, of the slot of
///   `RepeatCache` that holds the same text.
/// - A number is a variable-length integer: an even one is twice the zigzag value, and 1 stands
///   before the eight bytes of a double.
///
/// What all rows of a subject share (study, domain, subject) is not in it.
public struct RowBlock: Sendable {
  public internal(set) var bytes: [UInt8] = []
  public internal(set) var rowCount = 0
  public internal(set) var summaries: [ColumnSummary]
  var cache = RepeatCache()

  public init(columnCount: Int) {
    summaries = Array(repeating: ColumnSummary(), count: columnCount)
  }

  public mutating func removeAll() {
    guard rowCount > 0 else { return }
    bytes.removeAll(keepingCapacity: true)
    rowCount = 0
    for column in summaries.indices { summaries[column] = ColumnSummary() }
    cache.forget()
  }

  public mutating func endRow() {
    bytes.append(0)
    rowCount += 1
  }
}

extension RowBlock {
  /// Appends a text. Blanks around it are dropped, and control characters become blanks: datasets
  /// hold none (SDTMIG 3.4, 4.2.4). A text without anything else is null.
  public mutating func appendText(_ text: UnsafeRawBufferPointer, column: Int) {
    let slot = RepeatCache.slot(of: text, column: column)
    if let length = repeated(text, column, slot) {
      bytes.append(UInt8(column + 1))
      bytes.append(UInt8(slot + 1))
      return count(length, in: column)
    }
    if isPlain(text) { return appendNew(text, column, slot) }
    let cleaned = cleanedText(text)
    cleaned.withUnsafeBytes {
      if !$0.isEmpty { appendNew($0, column, RepeatCache.slot(of: $0, column: column)) }
    }
  }

  public mutating func appendText(_ text: String, column: Int) {
    var text = text
    text.withUTF8 { appendText(UnsafeRawBufferPointer($0), column: column) }
  }

  public mutating func appendNumber(_ value: Double, column: Int) {
    bytes.append(UInt8(column + 1))
    summaries[column].filled += 1
    if let integer = Int(exactly: value), abs(integer) < 1 << 53 {
      let zigzag = UInt(bitPattern: (integer << 1) ^ (integer >> 63))
      return appendVariableLength(zigzag << 1)
    }
    summaries[column].allIntegers = false
    bytes.append(1)
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private func repeated(_ text: UnsafeRawBufferPointer, _ column: Int, _ slot: Int) -> Int? {
    let place = cache[slot]
    guard place.column == column, place.length == text.count else { return nil }
    let same = bytes.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: $0[place.offset..<place.offset + place.length])
        .elementsEqual(text)
    }
    return same ? place.length : nil
  }

  private mutating func appendNew(_ text: UnsafeRawBufferPointer, _ column: Int, _ slot: Int) {
    bytes.append(UInt8(column + 1))
    bytes.append(0)
    appendVariableLength(UInt(text.count))
    cache[slot] = .init(column: column, offset: bytes.count, length: text.count)
    bytes.append(contentsOf: text)
    count(text.count, in: column)
  }

  private mutating func count(_ length: Int, in column: Int) {
    summaries[column].filled += 1
    summaries[column].maxLength = max(summaries[column].maxLength, length)
  }

  private mutating func appendVariableLength(_ value: UInt) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
