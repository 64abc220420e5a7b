import ByteStreams

/// The blocks of a dataset, for reading as often as wanted and by several threads.
struct StoredRows: Sendable {
  struct Entry: Sendable {
    var subject: UInt32
    var rowCount: UInt32
    var length: UInt32
    var offset: Int

    var end: Int { offset + Int(length) }
  }

  var entries: [Entry]
  let memory: [UInt8]
  /// Holds all blocks when there is one.
  let file: InputFile?

  /// Calls `body` with each block of a range and its subject, in order. Blocks that lie one behind
  /// the other in the file are read together.
  func forEachBlock(
    in range: Range<Int>, _ body: (UInt32, UnsafeRawBufferPointer) -> Void
  ) throws(StreamError) {
    guard let file else { return pass(entries[range], in: memory, from: 0, body) }
    var window: [UInt8] = []
    var first = range.lowerBound
    while first < range.upperBound {
      let run = run(from: first, to: range.upperBound, ofBytes: 1 << 18) {
        $0.end == $1.offset
      }
      let start = entries[first].offset
      window.removeAll(keepingCapacity: true)
      try file.read(start..<entries[run.upperBound - 1].end, appendingTo: &window)
      pass(entries[run], in: window, from: start, body)
      first = run.upperBound
    }
  }

  private func pass(
    _ entries: ArraySlice<Entry>, in bytes: [UInt8], from start: Int,
    _ body: (UInt32, UnsafeRawBufferPointer) -> Void
  ) {
    bytes.withUnsafeBytes { bytes in
      for entry in entries {
        let block = bytes[entry.offset - start..<entry.end - start]
        body(entry.subject, UnsafeRawBufferPointer(rebasing: block))
      }
    }
  }

  /// All blocks, in runs of about so many bytes.
  func runs(ofBytes size: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var first = 0
    while first < entries.count {
      runs.append(run(from: first, to: entries.count, ofBytes: size) { _, _ in true })
      first = runs[runs.count - 1].upperBound
    }
    return runs
  }

  /// The blocks from one on that belong together, up to so many bytes; that one in any case.
  private func run(
    from first: Int, to end: Int, ofBytes limit: Int, _ belong: (Entry, Entry) -> Bool
  ) -> Range<Int> {
    var next = first + 1
    var size = Int(entries[first].length)
    while next < end, belong(entries[next - 1], entries[next]) {
      size += Int(entries[next].length)
      if size > limit { break }
      next += 1
    }
    return first..<next
  }
}
