import ClinicalModel

/// The doses of one drug in one cycle beside those that the regimen plans.
struct CycleComparison {
  private enum Kind: String {
    case missed = "MISSED DOSE"
    case wrongDay = "DOSE ON WRONG DAY"
    case wrongSetting = "DOSE IN WRONG SETTING"
  }

  private let id: String
  private let drug: PlannedDrug
  private let plannedDays: [Int]
  private let cycle: DosingCourse.Cycle
  private let course: DosingCourse
  private let cycleLength: Int?
  /// Planned days that no record has told of yet.
  private var open: [Int]
  /// Doses on days for which none is planned.
  private var strays: [(dose: Dose, day: Int)] = []
  private var interval: Dose?
  private var deviations: [Deviation] = []

  init(
    _ id: String, _ drug: PlannedDrug, _ plannedDays: [Int], _ cycle: DosingCourse.Cycle,
    _ course: DosingCourse, cycleLength: Int?
  ) {
    (self.id, self.drug, self.plannedDays) = (id, drug, plannedDays)
    (self.cycle, self.course, self.cycleLength) = (cycle, course, cycleLength)
    open = plannedDays
  }

  mutating func add(_ dose: Dose) {
    guard dose.isGiven else { return addNotGiven(dose) }
    compareSetting(of: dose)
    if dose.isInterval { addInterval(dose) } else { addSingle(dose) }
  }

  mutating func finish() -> [Deviation] {
    for stray in strays { place(stray.dose, on: stray.day) }
    for run in runs(of: open.filter(isBetweenDoses)) {
      let reason = interval?.changeReason.map { ": \($0)" } ?? ""
      report(.missed, "not given on \(text(run)) of cycle \(cycle.number)\(reason)", run, interval)
    }
    return deviations
  }

  private mutating func addNotGiven(_ dose: Dose) {
    guard dose.saysNotGiven else { return }
    let reason = dose.notGivenReason.map { ": \($0)" } ?? ""
    guard let day = dose.day else {
      open.removeAll()
      return report(.missed, "not given in cycle \(cycle.number)\(reason)", [], dose)
    }
    guard plannedDays.contains(day) else { return }
    open.removeAll { $0 == day }
    if let date = dayNumber(of: day), date > course.end { return }
    report(.missed, "not given on day \(day) of cycle \(cycle.number)\(reason)", [day], dose)
  }

  private mutating func compareSetting(of dose: Dose) {
    let planned = drug.agreed(cycle: cycle.number, day: dose.day) { $0.setting }
    guard let planned, let actual = dose.setting, actual != planned else { return }
    let days = dose.day.map { [$0] } ?? []
    let on = dose.day.map { "on day \($0) of" } ?? "in"
    report(
      .wrongSetting,
      "given in setting \(actual.rawValue) \(on) cycle \(cycle.number), planned: \(planned.rawValue)",
      days, dose, from: dose.start)
  }
}

extension CycleComparison {
  /// Of a drug that is taken daily each day counts; of others it can't be told, nor of an interval
  /// that stands for several cycles.
  private mutating func addInterval(_ dose: Dose) {
    interval = dose
    guard let first = day(of: dose.start), let last = day(of: dose.end), first <= last else {
      return open.removeAll()
    }
    open.removeAll { (first...last).contains($0) }
    guard dose.frequency == "QD", last <= cycleLength ?? 0,
      !(first...last).allSatisfy(plannedDays.contains)
    else { return }
    open.removeAll()
    let days = Array(first...last)
    report(
      .wrongDay,
      "given on \(text(days)) of cycle \(cycle.number), planned on \(text(plannedDays))",
      days, dose, from: dose.start)
  }

  private mutating func addSingle(_ dose: Dose) {
    let actual = day(of: dose.start)
    let intended = dose.dayDerived == true ? nil : dose.day
    guard let day = intended ?? actual else { return open.removeAll() }
    guard plannedDays.contains(day) else { return strays.append((dose, actual ?? day)) }
    open.removeAll { $0 == day }
    if let actual, actual != day { reportWrongDay(dose, actual, planned: day) }
  }

  /// A dose on a day for which none is planned stands for the nearest one that is not told of.
  private mutating func place(_ dose: Dose, on day: Int) {
    let planned = open.min { abs($0 - day) < abs($1 - day) }
    open.removeAll { $0 == planned }
    reportWrongDay(dose, day, planned: planned)
  }

  private mutating func reportWrongDay(_ dose: Dose, _ day: Int, planned: Int?) {
    let plan = planned.map { "planned on day \($0)" } ?? "on which none is planned"
    report(
      .wrongDay, "given on day \(day) of cycle \(cycle.number), \(plan)", [day], dose,
      from: dose.start)
  }

  /// - Parameter date: when it began, where not on the first of the days.
  private mutating func report(
    _ kind: Kind, _ what: String, _ days: [Int], _ dose: Dose?, from date: PartialDate? = nil
  ) {
    var deviation = Deviation()
    deviation.category = "TREATMENT DEVIATION"
    deviation.term = kind.rawValue
    deviation.verbatim = "\(drug.entry?.name ?? id) \(what)"
    deviation.date = date ?? days.first.flatMap(self.date)
    deviation.end = days.count > 1 ? days.last.flatMap(self.date) : nil
    deviation.visit = dose?.visit
    deviation.cycle = cycle.number
    deviation.day = days.first
    deviation.derived = true
    deviation.source = dose?.source
    deviations.append(deviation)
  }
}

extension CycleComparison {
  private func dayNumber(of day: Int) -> Int? { cycle.start.map { $0 + day - 1 } }

  private func date(of day: Int) -> PartialDate? {
    dayNumber(of: day).flatMap(PartialDate.init(dayNumber:))
  }

  private func day(of date: PartialDate?) -> Int? {
    guard let start = cycle.start, let date = date?.dayNumber else { return nil }
    return date - start + 1
  }

  private func isBetweenDoses(_ day: Int) -> Bool {
    guard let date = dayNumber(of: day) else { return false }
    return course.isBetweenDoses(date, of: id, line: cycle.line)
  }

  /// The days in runs that the plan has one after the other.
  private func runs(of days: [Int]) -> [[Int]] {
    plannedDays.split { !days.contains($0) }.map(Array.init)
  }

  private func text(_ days: [Int]) -> String {
    guard let first = days.first, let last = days.last, first != last else {
      return "day \(days.first ?? 0)"
    }
    if last - first == days.count - 1 { return "days \(first) to \(last)" }
    return "days " + days.map(String.init).joined(separator: ", ")
  }
}

extension Dose {
  /// Whether it says that nothing was given, and does not only plan.
  fileprivate var saysNotGiven: Bool {
    status == .notGiven || notGivenReason != nil || amount?.number.value == 0
  }

  fileprivate var isInterval: Bool {
    if let frequency, frequency != "ONCE" { return true }
    guard let end = end?.dayNumber else { return false }
    return end != start?.dayNumber
  }
}
