import ClinicalModel

extension Deriver {
  /// Deviations from the planned regimen: doses that were missed, or given on another day or in
  /// another setting. They are computed anew each time, so there is never one twice.
  ///
  /// Only cycles that were reached count, and nothing after the end of treatment. Of a dose without
  /// a record, only what lies between the first and the last dose of its drug is missed: before and
  /// after that, the drug was not begun or had been stopped.
  func deriveDeviations(of subject: inout Subject) {
    guard !study.regimen.isEmpty else { return }
    subject.deviations.removeAll { $0.derived == true }
    // The order in which doses are compared must not be that of the input.
    sort(&subject.doses)
    let course = DosingCourse(subject, CycleCalendar(doses: subject.doses, cycleLength: nil, plan))
    for cycle in course.reachedCycles {
      for (id, drug) in drugs {
        let days = drug.plannedDays(cycle: cycle.number)
        guard !days.isEmpty else { continue }
        var comparison = CycleComparison(
          id, drug, days, cycle, course, cycleLength: study.cycleLength)
        for index in cycle.doses[id] ?? [] { comparison.add(subject.doses[index]) }
        subject.deviations += comparison.finish()
      }
    }
  }
}

/// What the doses of a subject tell of its treatment as a whole.
struct DosingCourse {
  struct Cycle {
    let number: Int
    let line: Int?
    /// The day number of day 1, if that can be told.
    let start: Int?
    /// The places of its doses, by drug.
    var doses: [String: [Int]] = [:]
    var isReached = false
  }

  private struct Key: Hashable {
    let drug: String
    let line: Int?
  }

  private struct Name: Hashable {
    let number: Int
    let line: Int?
  }

  private var cycles: [Cycle] = []
  private var places: [Name: Int] = [:]
  private var given: [Key: GivenDays] = [:]
  /// Nothing is missed after this day.
  private(set) var end = Int.min

  init(_ subject: Subject, _ calendar: CycleCalendar) {
    for index in subject.doses.indices { add(subject.doses[index], at: index, calendar) }
    for disposition in subject.dispositions where disposition.category == .event {
      end = max(end, disposition.date?.dayNumber ?? .min)
    }
    for key in given.keys { given[key]!.sort() }
    if let death = subject.deathDate?.dayNumber { end = min(end, death) }
  }

  var reachedCycles: [Cycle] { cycles.filter(\.isReached) }

  /// Whether a day lies between the first and the last dose of a drug, and in none of them.
  func isBetweenDoses(_ day: Int, of drug: String, line: Int?) -> Bool {
    given[Key(drug: drug, line: line)]?.hasGap(on: day) ?? false
  }

  private mutating func add(_ dose: Dose, at index: Int, _ calendar: CycleCalendar) {
    guard let drug = dose.drug, let number = dose.cycle else { return }
    let place = place(ofCycle: number, line: dose.line, calendar)
    cycles[place].doses[drug, default: []].append(index)
    guard dose.isGiven else { return }
    cycles[place].isReached = true
    extend(Key(drug: drug, line: dose.line), dose)
  }

  private mutating func place(
    ofCycle number: Int, line: Int?, _ calendar: CycleCalendar
  ) -> Int {
    let name = Name(number: number, line: line)
    if let known = places[name] { return known }
    places[name] = cycles.count
    cycles.append(
      Cycle(number: number, line: line, start: calendar.start(ofCycle: number, line: line)))
    return cycles.count - 1
  }

  private mutating func extend(_ key: Key, _ dose: Dose) {
    guard let start = dose.start?.dayNumber else { return }
    let last = max(start, dose.ends?.dayNumber ?? start)
    given[key, default: GivenDays()].add(start...last)
    end = max(end, last)
  }
}
