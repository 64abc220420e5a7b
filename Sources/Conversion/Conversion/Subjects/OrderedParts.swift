import Diagnostics

/// Shares ranges of subjects out among threads, and gives what they made back in order.
///
/// No more parts are under way than twice the threads, so that memory is set by the largest
/// subjects and not by their number.
enum OrderedParts {
  static func run(
    count: Int, threads: Int, make: @escaping @Sendable (Range<Int>) throws(Fault) -> Part,
    take: (Part) throws(Fault) -> Void
  ) async throws(Fault) {
    let size = max(1, min(32, count / (threads * 4)))
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    guard threads > 1 else {
      for range in ranges { try take(try make(range)) }
      return
    }
    do {
      try await share(ranges, threads, make, take)
    } catch {
      throw error as? Fault ?? Fault(.internalFault, "\(error)")
    }
  }

  private static func share(
    _ ranges: [Range<Int>], _ threads: Int,
    _ make: @escaping @Sendable (Range<Int>) throws(Fault) -> Part,
    _ take: (Part) throws(Fault) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Part).self) { group in
      var started = 0
      var taken = 0
      var waiting: [Int: Part] = [:]
      func start() {
        let number = started
        started += 1
        group.addTask { (number, try make(ranges[number])) }
      }
      while taken < ranges.count {
        while started < ranges.count, started < taken + 2 * threads { start() }
        guard let (number, part) = try await group.next() else { break }
        waiting[number] = part
        while let next = waiting.removeValue(forKey: taken) {
          taken += 1
          if started < ranges.count { start() }
          try take(next)
        }
      }
    }
  }
}
