import ByteStreams

/// The unique identifiers of the subjects that rows have come from, once for all datasets.
struct SubjectKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private(set) var summary = ColumnSummary()
  private let encoding: TransportEncoding

  init(encoding: TransportEncoding) { self.encoding = encoding }

  mutating func append(_ key: String) -> UInt32 {
    bytes.append(contentsOf: key.utf8)
    ends.append(bytes.count)
    summary.merge(ColumnSummary(of: key, encoding))
    return UInt32(ends.count - 1)
  }

  func withKey<R>(_ subject: UInt32, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(subject)])) }
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
  }

  func areEqual(_ left: UInt32, _ right: UInt32) -> Bool {
    bytes[range(left)] == bytes[range(right)]
  }

  private func range(_ subject: UInt32) -> Range<Int> {
    (subject == 0 ? 0 : ends[Int(subject) - 1])..<ends[Int(subject)]
  }
}
