import ByteStreams

/// Gathers the blocks of one dataset: in memory to a limit, then in a temporary file.
struct RowStore {
  private let memoryLimit: Int
  private var memory: [UInt8] = []
  private var file: TemporaryFile?
  /// How many bytes the file has.
  private var filed = 0
  private var entries: [StoredRows.Entry] = []
  private(set) var rowCount = 0
  private(set) var summaries: [ColumnSummary]

  init(columnCount: Int, memoryLimit: Int) {
    self.memoryLimit = memoryLimit
    summaries = Array(repeating: ColumnSummary(), count: columnCount)
  }

  mutating func add(_ block: borrowing RowBlock, of subject: UInt32) throws(StreamError) {
    guard block.rowCount > 0 else { return }
    entries.append(
      .init(subject: subject, length: UInt32(block.bytes.count), offset: filed + memory.count))
    memory.append(contentsOf: block.bytes)
    rowCount += block.rowCount
    for column in summaries.indices { summaries[column].merge(block.summaries[column]) }
    if memory.count >= (file == nil ? memoryLimit : 1 << 20) { try spill() }
  }

  private mutating func spill() throws(StreamError) {
    let target: TemporaryFile
    if let file { target = file } else { target = try TemporaryFile() }
    try target.append(memory)
    file = target
    filed += memory.count
    memory.removeAll(keepingCapacity: memory.count < 4 << 20)
  }

  /// The rows, in the order of the subjects' keys and then of their coming.
  consuming func finish(_ keys: SubjectKeys) throws(StreamError) -> StoredRows {
    if file != nil { try spill() }
    entries.sort {
      $0.subject == $1.subject || keys.areEqual($0.subject, $1.subject)
        ? $0.offset < $1.offset : keys.precedes($0.subject, $1.subject)
    }
    return StoredRows(entries: entries, memory: memory, file: file)
  }
}

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
  let file: TemporaryFile?

  /// Calls `body` with each block and its subject, in order. Blocks that lie one behind the other
  /// in the file are read together.
  func forEachBlock(
    _ body: (UInt32, UnsafeRawBufferPointer) throws(StreamError) -> Void
  ) throws(StreamError) {
    var first = 0
    var window = [UInt8]()
    while first < entries.count {
      let last = run(from: first)
      let start = entries[first].offset
      if let file { try load(&window, from: file, start..<entries[last].end) }
      let error = (file == nil ? memory : window).withUnsafeBytes { bytes -> StreamError? in
        let base = file == nil ? 0 : start
        for entry in entries[first...last] {
          let block = bytes[entry.offset - base..<entry.end - base]
          do throws(StreamError) {
            try body(entry.subject, UnsafeRawBufferPointer(rebasing: block))
          } catch { return error }
        }
        return nil
      }
      if let error { throw error }
      first = last + 1
    }
  }

  /// The last of the blocks that follow the first one without a gap, up to 256 KB together.
  private func run(from first: Int) -> Int {
    var last = first
    while last + 1 < entries.count, entries[last + 1].offset == entries[last].end,
      entries[last + 1].end - entries[first].offset <= 1 << 18
    { last += 1 }
    return last
  }

  private func load(
    _ window: inout [UInt8], from file: TemporaryFile, _ range: Range<Int>
  ) throws(StreamError) {
    if window.count < range.count {
      window = Array(repeating: 0, count: max(range.count, 1 << 18))
    }
    let error = window.withUnsafeMutableBytes { bytes -> StreamError? in
      do throws(StreamError) {
        try file.read(
          at: range.lowerBound, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<range.count])
        )
      } catch { return error }
      return nil
    }
    if let error { throw error }
  }
}
