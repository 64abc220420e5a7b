/// Shares numbered pieces of work out among threads, and gives what they made back in order.
///
/// No more are under way than twice the threads, so that memory is set by the largest of them and
/// not by their number. When one fails, those under way are waited for, and the first error in
/// order is thrown.
enum OrderedParts {
  private static let largestRange = 4 << 20

  static func run<Part: Sendable, Failure: Error>(
    count: Int, threads: Int, make: @escaping @Sendable (Int) throws(Failure) -> Part,
    take: (Part) throws(Failure) -> Void
  ) async throws(Failure) {
    guard threads > 1 else {
      for number in 0..<count { try take(try make(number)) }
      return
    }
    try await share(count, threads, make, take).get()
  }

  private static func share<Part: Sendable, Failure: Error>(
    _ count: Int, _ threads: Int, _ make: @escaping @Sendable (Int) throws(Failure) -> Part,
    _ take: (Part) throws(Failure) -> Void
  ) async -> Result<Void, Failure> {
    typealias Made = (number: Int, part: Result<Part, Failure>)
    return await withTaskGroup(of: Made.self) { group in
      var started = 0
      var taken = 0
      var waiting: [Int: Result<Part, Failure>] = [:]
      func start() {
        let number = started
        started += 1
        group.addTask {
          (number, Result { () throws(Failure) in try make(number) })
        }
      }
      while taken < count {
        while started < count, started < taken + 2 * threads { start() }
        guard let made = await group.next() else { break }
        waiting[made.number] = made.part
        while let next = waiting.removeValue(forKey: taken) {
          taken += 1
          if started < count { start() }
          do throws(Failure) { try take(try next.get()) } catch { return .failure(error) }
        }
      }
      return .success(())
    }
  }

  /// The same where single things are too small to be shared out: ranges of them are, of as many as are
  /// some megabytes of input on the average.
  static func run<Part: Sendable, Failure: Error>(
    rangesOf count: Int, bytes: Int, threads: Int,
    make: @escaping @Sendable (Range<Int>) throws(Failure) -> Part,
    take: (Part) throws(Failure) -> Void
  ) async throws(Failure) {
    let average = max(1, bytes / max(1, count))
    let size = max(1, min(32, count / (threads * 4), largestRange / average))
    try await run(
      count: (count + size - 1) / size, threads: threads,
      make: { number throws(Failure) in
        try make(number * size..<min(count, (number + 1) * size))
      }, take: take)
  }
}
