import ByteStreams

/// The memory of a block: bytes that grow, a summary for each column, and the cache of repeats.
/// Plain pointers, for it is written to value by value; its block sees to it that it has one owner.
final class RowBuffer: @unchecked Sendable {
  struct State {
    var bytes: UnsafeMutableRawBufferPointer
    var count = 0
    var rowCount = 0
    var cache = RepeatCache()
    /// Whether all texts stand in `encoding` as they do in UTF-8.
    var areKept = true
  }

  let columnCount: Int
  /// Of the transport files that its texts may go into.
  let encoding: TransportEncoding
  let state: UnsafeMutablePointer<State>
  let summaries: UnsafeMutablePointer<ColumnSummary>

  init(columnCount: Int, encoding: TransportEncoding) {
    self.columnCount = columnCount
    self.encoding = encoding
    state = .allocate(capacity: 1)
    state.initialize(to: State(bytes: .allocate(byteCount: 1 << 10, alignment: 8)))
    summaries = .allocate(capacity: columnCount)
    summaries.initialize(repeating: ColumnSummary(), count: columnCount)
  }

  deinit {
    state.pointee.bytes.deallocate()
    state.deallocate()
    summaries.deallocate()
  }

  /// Makes room for so many bytes, and returns where they go.
  @inline(__always)
  func room(for count: Int) -> UnsafeMutableRawPointer {
    if state.pointee.bytes.count - state.pointee.count < count { grow(by: count) }
    return state.pointee.bytes.baseAddress! + state.pointee.count
  }

  private func grow(by count: Int) {
    let old = state.pointee.bytes
    let new = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * old.count + count, alignment: 8)
    new.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[..<state.pointee.count]))
    old.deallocate()
    state.pointee.bytes = new
  }
}
