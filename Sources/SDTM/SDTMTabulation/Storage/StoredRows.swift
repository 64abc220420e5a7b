import ByteStreams

/// The blocks of a dataset, for reading as often as wanted.
struct StoredRows: Sendable {
  struct Entry: Sendable {
    var subject: UInt32
    var length: UInt32
    var offset: Int

    var end: Int { offset + Int(length) }
  }

  let entries: [Entry]
  let memory: [UInt8]
  /// Holds all blocks when there is one.
  let file: InputFile?

  /// Calls `body` with each block and its subject, in order. Blocks that lie one behind the other
  /// in the file are read together.
  func forEachBlock(
    _ body: (UInt32, UnsafeRawBufferPointer) throws(StreamError) -> Void
  ) throws(StreamError) {
    guard let file else { return try pass(entries[...], in: memory, from: 0, body) }
    var window: [UInt8] = []
    var first = 0
    while first < entries.count {
      let run = run(from: first)
      let start = entries[first].offset
      window.removeAll(keepingCapacity: true)
      try file.read(start..<entries[run.upperBound - 1].end, appendingTo: &window)
      try pass(entries[run], in: window, from: start, body)
      first = run.upperBound
    }
  }

  private func pass(
    _ entries: ArraySlice<Entry>, in bytes: [UInt8], from start: Int,
    _ body: (UInt32, UnsafeRawBufferPointer) throws(StreamError) -> Void
  ) throws(StreamError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(StreamError) in
        for entry in entries {
          let block = bytes[entry.offset - start..<entry.end - start]
          try body(entry.subject, UnsafeRawBufferPointer(rebasing: block))
        }
      }
    }
    try outcome.get()
  }

  /// The blocks that follow one without a gap, up to 256 KB together.
  private func run(from first: Int) -> Range<Int> {
    var end = first + 1
    while end < entries.count, entries[end].offset == entries[end - 1].end,
      entries[end].end - entries[first].offset <= 1 << 18
    { end += 1 }
    return first..<end
  }
}
