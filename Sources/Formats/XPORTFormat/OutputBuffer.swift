/// Gathers ReadStat's small writes, a row or a piece of padding each, into large ones.
final class OutputBuffer {
  private let sink: XPORTWriter.Sink
  private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
  private var used = 0
  private(set) var refused = false

  init(sink: @escaping XPORTWriter.Sink) { self.sink = sink }

  deinit { bytes.deallocate() }

  func append(_ more: UnsafeRawBufferPointer) -> Bool {
    if used + more.count > bytes.count, !flush() { return false }
    guard more.count <= bytes.count else { return pass(more) }
    UnsafeMutableRawBufferPointer(rebasing: bytes[used...]).copyMemory(from: more)
    used += more.count
    return true
  }

  func flush() -> Bool {
    defer { used = 0 }
    return used == 0 || pass(UnsafeRawBufferPointer(rebasing: bytes[..<used]))
  }

  private func pass(_ block: UnsafeRawBufferPointer) -> Bool {
    if !refused { refused = !sink(block) }
    return !refused
  }
}
