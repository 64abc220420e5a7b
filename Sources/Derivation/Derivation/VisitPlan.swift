import ClinicalModel

/// The planned visits of a study, to be found by source event, by name, or by cycle and day.
///
/// Answers with places in `visits`: a visit is too large to be copied for each dose that asks.
struct VisitPlan: Sendable {
  let visits: [PlannedVisit]
  /// Whether any visit belongs to a cycle or a day.
  let tellsDays: Bool
  let tellsSettings: Bool
  private let byEvent: [String: [Int]]
  private let byName: [String: Int]
  private let byDay: [CycleDay: Int]

  private struct CycleDay: Hashable {
    let cycle: Int
    let day: Int
  }

  init(_ visits: [PlannedVisit]) {
    self.visits = visits
    tellsDays = visits.contains { $0.cycle != nil || $0.day != nil }
    tellsSettings = visits.contains { $0.setting != nil }
    var byEvent: [String: [Int]] = [:]
    var byName: [String: Int] = [:]
    var byDay: [CycleDay: Int] = [:]
    for (index, visit) in visits.enumerated() {
      if let event = visit.event { byEvent[event, default: []].append(index) }
      if let name = visit.name { byName[name] = index }
      guard let cycle = visit.cycle, let day = visit.day else { continue }
      let place = CycleDay(cycle: cycle, day: day)
      byDay[place] = byDay[place] ?? index
    }
    self.byEvent = byEvent
    self.byName = byName
    self.byDay = byDay
  }

  var isEmpty: Bool { visits.isEmpty }

  func cycle(of visit: Int?) -> Int? { visit.flatMap { visits[$0].cycle } }
  func day(of visit: Int?) -> Int? { visit.flatMap { visits[$0].day } }
  func setting(of visit: Int?) -> Setting? { visit.flatMap { visits[$0].setting } }

  func visit(named name: String?) -> Int? {
    guard let name else { return nil }
    // Most plans are short: comparing a few names beats hashing one, and every dose asks.
    if visits.count <= 16 { return visits.indices.last { visits[$0].name == name } }
    return byName[name]
  }

  /// The visit that a record belongs to: by the event it was collected in, unless its own cycle or
  /// day says otherwise; else by its cycle and day.
  func visit(at event: SourceEvent?, cycle: Int?, day: Int?) -> Int? {
    if !byEvent.isEmpty, let event {
      let candidates = visits(at: event).filter { agrees(visits[$0], cycle, day) }
      if candidates.count == 1 { return candidates[0] }
    }
    guard let cycle, let day else { return nil }
    return byDay[CycleDay(cycle: cycle, day: day)]
  }

  /// An event of the plan may name one repetition of a source event: `SE_CYCLE[2]`.
  private func visits(at event: SourceEvent) -> [Int] {
    if event.repetition.isEmpty { return byEvent[event.name] ?? [] }
    return byEvent["\(event.name)[\(event.repetition)]"] ?? byEvent[event.name] ?? []
  }

  private func agrees(_ visit: PlannedVisit, _ cycle: Int?, _ day: Int?) -> Bool {
    (cycle == nil || visit.cycle == nil || cycle == visit.cycle)
      && (day == nil || visit.day == nil || day == visit.day)
  }
}
