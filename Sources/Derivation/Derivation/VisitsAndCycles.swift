import ClinicalModel

extension Deriver {
  /// Visit, cycle and day of each record: as collected, else from the plan, else from the dates of
  /// the doses.
  func placeInPlan(_ subject: inout Subject) {
    let calendar = CycleCalendar(doses: subject.doses, cycleLength: study.cycleLength, plan)
    spread(&subject.doses, calendar)
    place(&subject.doses, calendar)
    place(&subject.responses, calendar)
    place(&subject.measurements, calendar)
    place(&subject.answers, calendar)
    place(&subject.deviations, calendar)
    place(&subject.visits, calendar)
    place(&subject.procedures, calendar)
    place(&subject.dispositions, calendar)
    numberVisits(in: &subject)
    placeEvents(in: &subject, calendar)
  }

  /// Doses of several dates on one page are not all of the visit's day: their dates tell the day.
  private func spread(_ doses: inout [Dose], _ calendar: CycleCalendar) {
    guard !plan.isEmpty, !calendar.isEmpty, doses.contains(where: \.needsDay) else { return }
    var dates: [String: Set<Int>] = [:]
    for dose in doses {
      guard let page = dose.source?.eventKey, let date = dose.start?.dayNumber else { continue }
      dates[page, default: []].insert(date)
    }
    for index in doses.indices where doses[index].day == nil {
      let dose = doses[index]
      guard let page = dose.source?.eventKey, let date = dose.start?.dayNumber,
        dates[page]?.count ?? 0 > 1
      else { continue }
      let planned = plan.visit(at: dose.source, cycle: dose.cycle, day: nil)
      guard let cycle = dose.cycle ?? planned?.cycle,
        let place = calendar.place(of: date, cycle: cycle, line: dose.line)
      else { continue }
      doses[index].place { ($0.cycle, $0.day) = (cycle, place.day) }
    }
  }

  private func place<R: Planned>(_ records: inout [R], _ calendar: CycleCalendar) {
    guard !plan.isEmpty || !calendar.isEmpty else { return }
    for index in records.indices where Self.isIncomplete(records[index]) {
      records[index].place { place(&$0, calendar) }
    }
  }

  private static func isIncomplete(_ record: some Planned) -> Bool {
    record.visit == nil || record.cycle == nil || record.day == nil
  }

  private func place<R: Planned>(_ record: inout R, _ calendar: CycleCalendar) {
    let known = plan.visit(named: record.visit)
    let planned =
      known
      ?? (record.visit == nil
        ? plan.visit(at: record.source, cycle: record.cycle, day: record.day) : nil)
    if let planned {
      record.visit = record.visit ?? planned.name
      record.cycle = record.cycle ?? planned.cycle
      if record.cycle == planned.cycle { record.day = record.day ?? planned.day }
      if planned.cycle == nil { return }
    }
    guard record.visit == nil || planned != nil else { return }
    compute(&record, calendar)
  }

  private func compute<R: Planned>(_ record: inout R, _ calendar: CycleCalendar) {
    guard record.cycle == nil || record.day == nil, let date = record.occurs?.dayNumber,
      let place = calendar.place(of: date, cycle: record.cycle, line: (record as? Dose)?.line)
    else { return }
    record.cycle = record.cycle ?? place.cycle
    record.day = record.day ?? place.day
    guard record.visit == nil else { return }
    record.visit = plan.visit(at: nil, cycle: record.cycle, day: record.day)?.name
  }

  private func numberVisits(in subject: inout Subject) {
    for index in subject.visits.indices {
      guard let planned = plan.visit(named: subject.visits[index].name) else { continue }
      subject.visits[index].number = subject.visits[index].number ?? planned.number
      guard subject.visits[index].occurred != false else { continue }
      subject.visits[index].setting = subject.visits[index].setting ?? planned.setting
    }
  }

  /// The cycle in which an event began.
  private func placeEvents(in subject: inout Subject, _ calendar: CycleCalendar) {
    guard !calendar.isEmpty else { return }
    for index in subject.adverseEvents.indices where subject.adverseEvents[index].cycle == nil {
      guard let date = subject.adverseEvents[index].start?.dayNumber else { continue }
      guard let place = calendar.place(of: date, cycle: nil, line: nil) else { continue }
      subject.adverseEvents[index].cycle = place.cycle
      subject.adverseEvents[index].cycleDerived = true
    }
  }
}

extension Provenance {
  fileprivate var eventKey: String? { event.map { "\($0)[\(eventRepeat ?? "")]" } }
}

extension Dose {
  fileprivate var needsDay: Bool { day == nil && source?.event != nil }
}
