import ByteStreams

/// Gathers the blocks of one dataset: in memory to a limit, then in a temporary file.
final class RowStore {
  private let memoryLimit: Int
  private var memory: [UInt8] = []
  private var spool: Spool?
  private var isSpilled = false
  /// How many bytes have gone into the file.
  private var spilled = 0
  private var entries: [StoredRows.Entry] = []
  private(set) var rowCount = 0
  private(set) var summaries: [ColumnSummary]

  init(columnCount: Int, memoryLimit: Int) {
    self.memoryLimit = memoryLimit
    summaries = Array(repeating: ColumnSummary(), count: columnCount)
  }

  func add(_ block: borrowing RowBlock, of subject: UInt32) throws(StreamError) {
    guard block.rowCount > 0 else { return }
    let start = memory.count
    block.withBytes { memory.append(contentsOf: $0) }
    entries.append(
      .init(
        subject: subject, rowCount: UInt32(block.rowCount), length: UInt32(memory.count - start),
        offset: spilled + start))
    rowCount += block.rowCount
    for column in summaries.indices { summaries[column].merge(block.summaries[column]) }
    if memory.count >= (isSpilled ? 1 << 18 : memoryLimit) { try spill() }
  }

  private func spill() throws(StreamError) {
    if !isSpilled {
      spool = try Spool(name: "rows")
      isSpilled = true
    }
    let outcome = memory.withUnsafeBytes { bytes in
      Result { () throws(StreamError) in try spool?.write(bytes) }
    }
    _ = try outcome.get()
    spilled += memory.count
    memory.removeAll(keepingCapacity: memory.count < 1 << 20)
  }

  /// The rows, in the order of the subjects' keys and then of their coming. The store is empty
  /// after that.
  func finish(_ keys: SubjectKeys) throws(StreamError) -> StoredRows {
    if isSpilled { try spill() }
    let file = try spool.take()?.finish()
    entries.sort {
      $0.subject == $1.subject || keys.areEqual($0.subject, $1.subject)
        ? $0.offset < $1.offset : keys.precedes($0.subject, $1.subject)
    }
    defer {
      memory = []
      entries = []
    }
    return StoredRows(entries: entries, memory: memory, file: file)
  }
}
