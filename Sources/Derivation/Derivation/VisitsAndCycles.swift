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
    guard !plan.isEmpty, !calendar.isEmpty,
      doses.indices.contains(where: { doses[$0].needsDay })
    else { return }
    var dates: [SourceEvent: Set<Int>] = [:]
    for index in doses.indices {
      guard let page = doses[index].event, let date = doses[index].start?.dayNumber
      else { continue }
      dates[page, default: []].insert(date)
    }
    for index in doses.indices where doses[index].day == nil {
      guard let page = doses[index].event, let date = doses[index].start?.dayNumber,
        dates[page]?.count ?? 0 > 1
      else { continue }
      let planned = plan.visit(at: page, cycle: doses[index].cycle, day: nil)
      guard let cycle = doses[index].cycle ?? plan.cycle(of: planned),
        let place = calendar.place(of: date, cycle: cycle, line: doses[index].line)
      else { continue }
      doses[index].place { ($0.cycle, $0.day) = (cycle, place.day) }
    }
  }

  private func place<R: Planned>(_ records: inout [R], _ calendar: CycleCalendar) {
    guard !plan.isEmpty || !calendar.isEmpty else { return }
    for index in records.indices where mayBePlaced(&records[index]) {
      records[index].place { place(&$0, calendar) }
    }
  }

  /// Of a record whose visit is known, only the plan's days can tell more. The record is `inout` for
  /// no other reason than that it is not copied then.
  private func mayBePlaced(_ record: inout some Planned) -> Bool {
    record.visit == nil || (plan.tellsDays && (record.cycle == nil || record.day == nil))
  }

  private func place<R: Planned>(_ record: inout R, _ calendar: CycleCalendar) {
    let known = plan.visit(named: record.visit)
    let planned =
      known
      ?? (record.visit == nil
        ? plan.visit(at: record.event, cycle: record.cycle, day: record.day) : nil)
    if let planned {
      let plannedCycle = plan.visits[planned].cycle
      record.visit = record.visit ?? plan.visits[planned].name
      record.cycle = record.cycle ?? plannedCycle
      if record.cycle == plannedCycle { record.day = record.day ?? plan.visits[planned].day }
      if plannedCycle == nil { return }
    }
    guard record.visit == nil || planned != nil else { return }
    compute(&record, calendar)
  }

  private func compute<R: Planned>(_ record: inout R, _ calendar: CycleCalendar) {
    guard record.cycle == nil || record.day == nil, let date = record.occurs?.dayNumber,
      let place = calendar.place(of: date, cycle: record.cycle, line: record.lineOfTherapy)
    else { return }
    record.cycle = record.cycle ?? place.cycle
    record.day = record.day ?? place.day
    guard record.visit == nil else { return }
    record.visit = plan.visit(at: nil, cycle: record.cycle, day: record.day)
      .flatMap { plan.visits[$0].name }
  }

  private func numberVisits(in subject: inout Subject) {
    for index in subject.visits.indices {
      guard let planned = plan.visit(named: subject.visits[index].name) else { continue }
      subject.visits[index].number = subject.visits[index].number ?? plan.visits[planned].number
      guard subject.visits[index].occurred != false else { continue }
      subject.visits[index].setting = subject.visits[index].setting ?? plan.visits[planned].setting
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

extension Dose {
  fileprivate var needsDay: Bool { day == nil && source?.event != nil }
}
