import ClinicalModel

/// The epochs that one subject reached, in order, each with its beginning.
public struct EpochCalendar {
  private struct Beginning {
    let name: String
    /// nil: since ever.
    let date: CountedDate?
  }

  private var beginnings: [Beginning] = []

  public init(_ epochs: [Epoch], _ subject: Subject) {
    for epoch in epochs {
      guard let name = epoch.name else { continue }
      let date = epoch.starts?.date(for: subject).map(CountedDate.init)
      if epoch.starts != nil, date == nil { continue }
      beginnings.append(Beginning(name: name, date: epoch.after == true ? date?.nextDay : date))
    }
  }

  /// The epoch of a date; nil when it lies before all of them, or when its unknown parts leave more
  /// than one possible.
  public func epoch(of date: PartialDate) -> String? {
    let date = CountedDate(date)
    for index in beginnings.indices.reversed() {
      guard let beginning = beginnings[index].date else { return beginnings[index].name }
      guard let begun = date.isOnOrAfter(beginning) else { return nil }
      if begun { return beginnings[index].name }
    }
    return nil
  }
}

extension Deriver {
  /// The epoch of each record by its start date (SDTMIG 3.4, 4.1.3.1), or by its cycle. Protocol
  /// milestones belong to none (CDISC conformance rule CG0073).
  func assignEpochs(in subject: inout Subject) {
    guard !study.epochs.isEmpty else { return }
    let calendar = EpochCalendar(study.epochs, subject)
    assign(calendar, &subject.doses)
    completeEpochsOfCycles(in: &subject)
    assign(calendar, &subject.adverseEvents)
    assign(calendar, &subject.responses)
    assign(calendar, &subject.medications)
    assign(calendar, &subject.histories)
    assign(calendar, &subject.priorTherapies)
    assign(calendar, &subject.procedures)
    assign(calendar, &subject.visits)
    assign(calendar, &subject.answers)
    assign(calendar, &subject.measurements)
    assign(calendar, &subject.healthcareUses)
    assign(calendar, &subject.eligibilities)
    assign(calendar, &subject.deviations)
    assign(calendar, &subject.comments)
    assign(calendar, &subject.dispositions)
    for index in subject.dispositions.indices
    where subject.dispositions[index].category == .milestone {
      subject.dispositions[index].epoch = nil
    }
  }

  /// A dose that was given lies in no other epoch than the one that the first dose begins, unless its
  /// date says so; nor does what has no date and belongs to a cycle: a dose left out, a question not
  /// answered.
  private func completeEpochsOfCycles(in subject: inout Subject) {
    guard let treatment = study.epochs.first(where: { $0.starts == .firstDose })?.name else {
      return
    }
    for index in subject.doses.indices
    where subject.doses[index].epoch == nil && subject.doses[index].isGiven {
      subject.doses[index].epoch = treatment
    }
    guard subject.firstDose != nil else { return }
    place(&subject.doses, in: treatment)
    place(&subject.responses, in: treatment)
    place(&subject.answers, in: treatment)
    place(&subject.measurements, in: treatment)
  }

  private func place<R: Planned>(_ records: inout [R], in treatment: String) {
    for index in records.indices
    where records[index].occurs == nil && records[index].epoch == nil
      && records[index].cycle != nil
    {
      records[index].epoch = treatment
    }
  }

  private func assign<R: Dated>(_ calendar: EpochCalendar, _ records: inout [R]) {
    for index in records.indices {
      guard let date = records[index].occurs, let epoch = calendar.epoch(of: date) else { continue }
      records[index].epoch = epoch
    }
  }
}
