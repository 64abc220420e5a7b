import SourceModel

/// What a row says, as a number: its form, and its cells with their columns. Two rows of a subject
/// that differ have the same one by chance once in 2^64 pairs.
struct RowPrint: Hashable {
  private let hash: UInt64

  init(
    _ record: SourceRecord, _ values: [SourceValue], _ bytes: UnsafeMutableRawBufferPointer
  ) {
    var hash = Self.mix(0xcbf2_9ce4_8422_2325, UInt64(UInt32(bitPattern: record.form.index)))
    for index in record.values {
      hash = Self.mix(hash, UInt64(UInt32(bitPattern: values[index].item.index)))
      for byte in bytes[Int(values[index].start)..<Int(values[index].start + values[index].length)]
      {
        hash = Self.mix(hash, UInt64(byte))
      }
    }
    self.hash = hash
  }

  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 29)
  }
}
