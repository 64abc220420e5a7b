import ByteStreams

/// A text that comes again and again, ready to be appended to any block: nothing in it has to be
/// cleaned, and its place in the cache is known.
struct RepeatedText {
  let bytes: UnsafeRawBufferPointer
  let ends: (UInt64, UInt64)
  let slot: Int

  /// Nil when the text does not stand in a dataset as it is.
  init?(_ text: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 8)
    copy.copyBytes(from: text.utf8)
    bytes = UnsafeRawBufferPointer(copy)
    guard bytes.count <= longestText, isPlain(bytes) else {
      copy.deallocate()
      return nil
    }
    ends = bytes.ends
    slot = RepeatCache.slot(of: bytes)
  }

  func deallocate() { bytes.deallocate() }
}
