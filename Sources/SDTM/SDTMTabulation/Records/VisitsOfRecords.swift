import ClinicalModel

extension Subject {
  /// The visits that records name and that nobody recorded as such: from the first to the last date
  /// of what was done at each.
  func visitsOfRecords(besides collected: [Visit]) -> [Visit] {
    var found = FoundVisits(known: Set(collected.compactMap(\.name)))
    doses.lendEach { if $0.status != .notGiven { found.add($0.visit, $0.start) } }
    responses.lendEach { found.add($0.visit, $0.date) }
    measurements.lendEach { found.add($0.visit, $0.date) }
    answers.lendEach { found.add($0.visit, $0.date) }
    procedures.lendEach { found.add($0.visit, $0.start) }
    dispositions.lendEach { found.add($0.visit, $0.date) }
    return found.visits
  }
}

private struct FoundVisits {
  let known: Set<String>
  private(set) var visits: [Visit] = []
  /// The place of the visit that was named last: records of one come in a row.
  private var last = 0

  init(known: Set<String>) { self.known = known }

  mutating func add(_ name: String?, _ date: PartialDate?) {
    guard let name, let date = date?.dateOnly, date.isComplete, let place = place(of: name) else {
      return
    }
    if visits[place].start.map(date.precedes) ?? true { visits[place].start = date }
    if visits[place].end.map({ $0.precedes(date) }) ?? true { visits[place].end = date }
  }

  /// nil for a visit that was recorded as such.
  private mutating func place(of name: String) -> Int? {
    if last < visits.count, visits[last].name == name { return last }
    if known.contains(name) { return nil }
    last = visits.firstIndex { $0.name == name } ?? visits.count
    if last == visits.count {
      var visit = Visit()
      visit.name = name
      visits.append(visit)
    }
    return last
  }
}
