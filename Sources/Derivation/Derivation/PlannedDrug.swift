import ClinicalModel

/// What the study says of one drug. A class, for it is asked for with every dose.
final class PlannedDrug: Sendable {
  let entry: Drug?
  private let regimen: [PlannedDosing]

  private init(_ entry: Drug?, _ regimen: [PlannedDosing]) {
    self.entry = entry
    self.regimen = regimen
  }

  static func all(of study: Study) -> [String: PlannedDrug] {
    let entries = Dictionary(study.drugs.map { ($0.id ?? "", $0) }) { first, _ in first }
    let regimens = Dictionary(grouping: study.regimen) { $0.drug ?? "" }
    let ids = Set(entries.keys).union(regimens.keys)
    return Dictionary(
      uniqueKeysWithValues: ids.map { ($0, PlannedDrug(entries[$0], regimens[$0] ?? [])) })
  }

  /// The days of a cycle on which the regimen plans a dose, in order.
  func plannedDays(cycle: Int) -> [Int] {
    Set(regimen.filter { Self.canApply($0, cycle, nil) }.flatMap(\.days)).sorted()
  }

  /// What all entries of the regimen that can apply to a day say alike.
  func agreed<V: Equatable>(
    cycle: Int?, day: Int?, _ field: (PlannedDosing) -> V?
  ) -> V? {
    var agreed: V?
    for planned in regimen where Self.canApply(planned, cycle, day) {
      guard let value = field(planned) else { return nil }
      guard agreed == nil || agreed == value else { return nil }
      agreed = value
    }
    return agreed
  }

  private static func canApply(_ planned: PlannedDosing, _ cycle: Int?, _ day: Int?) -> Bool {
    let fits = { (values: [Int], value: Int?) in
      values.isEmpty || value == nil || values.contains(value!)
    }
    return fits(planned.cycles, cycle) && fits(planned.days, day)
  }
}
