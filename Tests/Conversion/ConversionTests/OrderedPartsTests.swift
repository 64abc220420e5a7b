import Synchronization
import Testing

@testable import Conversion

@Suite struct OrderedPartsTests {
  struct Failure: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 4], [0, 1, 100])
  func partsComeInOrder(threads: Int, count: Int) async {
    var taken: [Int] = []
    await OrderedParts.run(count: count, threads: threads) { number throws(Never) in
      number * number
    } take: { part throws(Never) in
      taken.append(part)
    }
    #expect(taken == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 4], [0, 1, 31, 1000])
  func rangesHoldEverythingOnce(threads: Int, count: Int) async {
    var taken: [Int] = []
    await OrderedParts.run(rangesOf: count, bytes: 100 * count, threads: threads) {
      range throws(Never) in
      Array(range)
    } take: { part throws(Never) in
      taken += part
    }
    #expect(taken == Array(0..<count))
  }

  @Test func whatIsLargeIsSharedOutAlone() async {
    var largest = 0
    await OrderedParts.run(rangesOf: 100, bytes: 1 << 30, threads: 2) { range throws(Never) in
      range.count
    } take: { count throws(Never) in
      largest = max(largest, count)
    }
    #expect(largest == 1)
  }

  @Test(arguments: [1, 2, 4])
  func theFirstFailureEndsTheRun(threads: Int) async {
    var taken: [Int] = []
    await #expect(throws: Failure(number: 7)) {
      try await OrderedParts.run(count: 100, threads: threads) { number throws(Failure) in
        if number % 7 == 0, number > 0 { throw Failure(number: number) }
        return number
      } take: { part throws(Failure) in
        taken.append(part)
      }
    }
    #expect(taken == Array(0..<7))
  }

  @Test(arguments: [1, 2, 4])
  func fewPartsAreMadeBeforeTheyAreTaken(threads: Int) async {
    let made = Mutex(0)
    var taken = 0
    await OrderedParts.run(count: 200, threads: threads) { _ throws(Never) in
      made.withLock { $0 += 1 }
    } take: { _ throws(Never) in
      taken += 1
      #expect(made.withLock { $0 } <= taken + 2 * threads)
    }
  }
}
