/// The days on which a drug was given: from the first day of each dose to its last.
struct GivenDays {
  private var doses: [ClosedRange<Int>] = []
  /// The last day of the doses up to each of them.
  private var ends: [Int] = []

  mutating func add(_ dose: ClosedRange<Int>) { doses.append(dose) }

  /// To be called once, when all doses are there.
  mutating func sort() {
    doses.sort { $0.lowerBound < $1.lowerBound }
    ends = doses.reduce(into: []) { $0.append(max($0.last ?? .min, $1.upperBound)) }
  }

  /// Whether a day lies between doses, and in none of them.
  func hasGap(on day: Int) -> Bool {
    let begun = doses.begun(by: day, \.lowerBound)
    return begun > 0 && begun < doses.count && ends[begun - 1] < day
  }
}
