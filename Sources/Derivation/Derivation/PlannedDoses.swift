import ClinicalModel

extension Deriver {
  /// What the plan and the drug's own entry state, and no page asked for: unit, form, route, and the
  /// setting of a given dose.
  func completeDoses(of subject: inout Subject) {
    guard !drugs.isEmpty || plan.tellsSettings else { return }
    for index in subject.doses.indices where subject.doses[index].isIncomplete {
      complete(&subject.doses[index])
    }
  }

  private func complete(_ dose: inout Dose) {
    let drug = dose.drug.flatMap { drugs[$0] }
    let (cycle, day) = (dose.cycle, dose.day)
    if dose.amount != nil, dose.amount?.unit == nil { dose.amount?.unit = drug?.entry?.unit }
    if dose.plannedAmount != nil, dose.plannedAmount?.unit == nil {
      dose.plannedAmount?.unit = drug?.entry?.unit
    }
    if dose.form == nil { dose.form = drug?.entry?.form }
    if dose.route == nil {
      dose.route = drug?.agreed(cycle: cycle, day: day) { $0.route } ?? drug?.entry?.route
    }
    if dose.setting == nil, dose.isGiven {
      dose.setting =
        drug?.agreed(cycle: cycle, day: day) { $0.setting }
        ?? plan.setting(of: plan.visit(named: dose.visit))
    }
  }
}

extension Dose {
  fileprivate var isIncomplete: Bool {
    form == nil || route == nil || setting == nil || amount?.unit == nil
      || plannedAmount?.unit == nil
  }
}
