extension InputFile {
  /// The first `limit` bytes, fewer when the file is shorter: enough to recognise a format by.
  public func first(_ limit: Int) throws(StreamError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(0..<min(limit, count), appendingTo: &bytes)
    return bytes
  }

  /// Hands the file over block by block, each with the offset at which it starts, until `body`
  /// answers false.
  public func forEachBlock(
    from start: Int = 0, size: Int = 1 << 20,
    _ body: (UnsafeRawBufferPointer, Int) throws(StreamError) -> Bool
  ) throws(StreamError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 1), alignment: 16)
    defer { block.deallocate() }
    var offset = start
    while true {
      let got = try read(at: offset, into: block)
      if got == 0 { return }
      guard try body(UnsafeRawBufferPointer(rebasing: block[..<got]), offset) else { return }
      offset += got
    }
  }
}
