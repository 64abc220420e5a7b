import ClinicalModel

extension Deriver {
  /// What the plan and the drug's own entry state, and no page asked for: unit, form, route, and the
  /// setting of a given dose.
  func completeDoses(of subject: inout Subject) {
    for index in subject.doses.indices { complete(&subject.doses[index]) }
  }

  private func complete(_ dose: inout Dose) {
    guard Self.isIncomplete(dose) else { return }
    let drug = dose.drug.flatMap { drugs[$0] }
    if dose.amount != nil, dose.amount?.unit == nil { dose.amount?.unit = drug?.unit }
    if dose.plannedAmount != nil, dose.plannedAmount?.unit == nil {
      dose.plannedAmount?.unit = drug?.unit
    }
    dose.form = dose.form ?? drug?.form
    guard dose.route == nil || dose.setting == nil else { return }
    dose.route = dose.route ?? agreed(for: dose, \.route) ?? drug?.route
    guard dose.isGiven else { return }
    dose.setting =
      dose.setting ?? agreed(for: dose, \.setting) ?? plan.visit(named: dose.visit)?.setting
  }

  private static func isIncomplete(_ dose: Dose) -> Bool {
    dose.form == nil || dose.route == nil || dose.setting == nil
      || dose.amount?.unit == nil || dose.plannedAmount?.unit == nil
  }

  /// What all entries of the regimen that can apply to a dose say alike.
  private func agreed<V: Hashable>(for dose: Dose, _ field: KeyPath<PlannedDosing, V?>) -> V? {
    var agreed: V?
    guard let regimen = dose.drug.flatMap({ regimens[$0] }) else { return nil }
    for planned in regimen where canApply(planned, to: dose) {
      guard let value = planned[keyPath: field] else { return nil }
      guard agreed == nil || agreed == value else { return nil }
      agreed = value
    }
    return agreed
  }

  private func canApply(_ planned: PlannedDosing, to dose: Dose) -> Bool {
    let fits = { (values: [Int], value: Int?) in
      values.isEmpty || value == nil || values.contains(value!)
    }
    return fits(planned.cycles, dose.cycle) && fits(planned.days, dose.day)
  }
}
