import ClinicalModel

/// When a subject's cycles began: by the doses of each cycle where cycles were collected, else by the
/// length of a cycle from the first dose of each line.
struct CycleCalendar {
  private struct Name: Hashable {
    var line: Int?
    var number: Int
  }

  private struct Cycle {
    var line: Int?
    var number: Int
    /// The day number of the cycle's day 1.
    var start: Int
  }

  /// In the order of their starts.
  private var cycles: [Cycle] = []
  /// The places of the cycles of a number, in the order of their starts.
  private var places: [Int: [Int]] = [:]
  /// Nothing is placed beyond: the end of the last cycle, or the last dose.
  private var end = Int.min

  init(doses: [Dose], cycleLength: Int?, _ plan: VisitPlan) {
    let tellsCycles =
      cycleLength != nil || plan.tellsDays || doses.indices.contains { doses[$0].cycle != nil }
    guard tellsCycles else { return }
    var given: [GivenDose] = []
    doses.lendEach { dose in
      if let dose = GivenDose(dose, plan) { given.append(dose) }
    }
    given.sort { ($0.date, $0.day ?? .max) < ($1.date, $1.day ?? .max) }
    guard let last = given.last?.date else { return }
    if given.contains(where: { $0.cycle != nil }) {
      addCollected(given)
    } else if let cycleLength, cycleLength > 0 {
      addRegular(given, length: cycleLength)
    }
    // Of two lines that begin on one day, the later one counts; of two cycles, too.
    cycles.sort {
      ($0.start, $0.line ?? .min, $0.number) < ($1.start, $1.line ?? .min, $1.number)
    }
    for (place, cycle) in cycles.enumerated() { places[cycle.number, default: []].append(place) }
    end = max(
      last, cycleLength.flatMap { length in cycles.last.map { $0.start + length - 1 } } ?? last)
  }

  var isEmpty: Bool { cycles.isEmpty }

  /// The day number of a cycle's day 1.
  func start(ofCycle number: Int, line: Int?) -> Int? {
    places[number]?.lazy.map { cycles[$0] }.first { $0.line == line }?.start
  }

  /// Cycle and day of a date; of a date in the cycle that is said, when one is.
  func place(of date: Int, cycle: Int?, line: Int?) -> (cycle: Int, day: Int)? {
    guard date <= end else { return nil }
    return last(before: date, cycle: cycle, line: line).map { ($0.number, date - $0.start + 1) }
  }

  private func last(before date: Int, cycle: Int?, line: Int?) -> Cycle? {
    if let cycle {
      return places[cycle]?.lazy.map { cycles[$0] }
        .last { $0.start <= date && (line == nil || $0.line == line) }
    }
    return cycles[..<cycles.begun(by: date, \.start)].last { line == nil || $0.line == line }
  }

  private mutating func addCollected(_ given: [GivenDose]) {
    var known: Set<Name> = []
    for dose in given {
      guard let number = dose.cycle else { continue }
      guard known.insert(Name(line: dose.line, number: number)).inserted else { continue }
      cycles.append(Cycle(line: dose.line, number: number, start: dose.date - (dose.day ?? 1) + 1))
    }
  }

  private mutating func addRegular(_ given: [GivenDose], length: Int) {
    for line in Set(given.map(\.line)) {
      let dates = given.filter { $0.line == line }.map(\.date)
      for (index, start) in stride(from: dates[0], through: dates[dates.count - 1], by: length)
        .enumerated()
      { cycles.append(Cycle(line: line, number: index + 1, start: start)) }
    }
  }
}

/// What of a given dose with a complete date tells of its cycle.
private struct GivenDose {
  let date: Int
  let line: Int?
  let cycle: Int?
  let day: Int?

  init?(_ dose: Lent<Dose>, _ plan: VisitPlan) {
    guard dose.isGiven, let date = dose.start?.dayNumber else { return nil }
    self.date = date
    line = dose.line
    let (cycle, day) = (dose.cycle, dose.day)
    if cycle != nil, day != nil {
      (self.cycle, self.day) = (cycle, day)
      return
    }
    let visit = plan.visit(named: dose.visit) ?? plan.visit(at: dose.event, cycle: cycle, day: day)
    let (plannedCycle, plannedDay) = (plan.cycle(of: visit), plan.day(of: visit))
    self.cycle = cycle ?? plannedCycle
    self.day = day ?? (plannedCycle == self.cycle ? plannedDay : nil)
  }
}
