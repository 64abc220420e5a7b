import ByteStreams
import SourceModel

/// What a row says, as a number: its form, and its cells with their columns. Two rows of a subject
/// that differ have the same one by chance once in 2^64 pairs.
struct RowPrint: Equatable {
  private(set) var hash: UInt64

  init(
    _ record: SourceRecord, _ values: [SourceValue], _ bytes: UnsafeMutableRawBufferPointer
  ) {
    hash = UInt64(UInt32(bitPattern: record.form.index)) ^ 0xcbf2_9ce4_8422_2325
    // A form that shares its row with others has its keys beside the cells.
    if record.formRepeat != .none { mix([record.event, record.eventRepeat, record.formRepeat]) }
    for index in record.values { mix(values[index], UnsafeRawBufferPointer(bytes)) }
  }

  private mutating func mix(_ value: SourceValue, _ bytes: UnsafeRawBufferPointer) {
    let (start, end) = (Int(value.start), Int(value.start + value.length))
    var from = start
    while end - from > 16 {
      mix(bytes[from..<from + 16])
      from += 16
    }
    // Spread out, so that a length and a letter can't make up for each other.
    let head = UInt64(UInt32(bitPattern: value.item.index)) << 32 | UInt64(end - start)
    hash ^= head &* 0xd6e8_feb8_6659_fd93
    mix(bytes[from..<end])
  }

  private mutating func mix(_ keys: [Symbol]) {
    for key in keys {
      hash = (hash ^ UInt64(UInt32(bitPattern: key.index))) &* 0xd6e8_feb8_6659_fd93
      hash ^= hash >> 32
    }
  }

  /// Sixteen bytes or fewer, by one wide multiplication.
  private mutating func mix(_ part: Swift.Slice<UnsafeRawBufferPointer>) {
    let (first, last) = UnsafeRawBufferPointer(rebasing: part).ends
    let product = (hash ^ first).multipliedFullWidth(by: last ^ 0x9e37_79b9_7f4a_7c15)
    hash = product.high ^ product.low
  }
}
