/// Copies a text. Most have a few bytes, for which two moves that overlap beat a call of memcpy.
@inlinable @inline(__always)
func copyShort(_ text: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer) {
  guard let source = text.baseAddress else { return }
  switch text.count {
  case 17...: target.copyMemory(from: source, byteCount: text.count)
  case 8...: copyEnds(source, to: target, text.count, as: UInt64.self)
  case 4...: copyEnds(source, to: target, text.count, as: UInt32.self)
  case 2...: copyEnds(source, to: target, text.count, as: UInt16.self)
  case 1: target.storeBytes(of: text[0], as: UInt8.self)
  default: break
  }
}

/// Copies from one to two words: the first, and the last.
@inlinable @inline(__always)
func copyEnds<Word: FixedWidthInteger & BitwiseCopyable>(
  _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int, as _: Word.Type
) {
  let last = count - MemoryLayout<Word>.size
  let (head, tail) = (
    source.loadUnaligned(as: Word.self), source.loadUnaligned(fromByteOffset: last, as: Word.self)
  )
  target.storeBytes(of: head, as: Word.self)
  target.storeBytes(of: tail, toByteOffset: last, as: Word.self)
}
