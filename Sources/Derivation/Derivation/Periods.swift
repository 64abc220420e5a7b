import ClinicalModel

/// An epoch as one subject went through it.
public struct Period: Sendable {
  public let epoch: Epoch
  /// The place of the epoch in the plan, from 1.
  public let order: Int
  public let start: PartialDate
  /// When the next one began, or the participation ended; nil when neither is known.
  public let end: PartialDate?
}

extension Subject {
  /// The epochs that the subject reached, in the order of their beginnings (SDTMIG 3.4, 5.3). Who
  /// left on the day of the last dose did not reach what comes after it.
  public func periods(in study: Study) -> [Period] {
    let last = endOfParticipation
    var begun: [(epoch: Epoch, order: Int, start: PartialDate)] = []
    for (index, epoch) in study.epochs.enumerated() {
      let later = study.epochs.dropFirst(index + 1)
      guard let start = beginning(of: epoch, before: later) else { continue }
      if epoch.after == true, let last, last.isSurelyBefore(start) { continue }
      begun.append((epoch, index + 1, start))
    }
    begun.sort { $0.start.precedes($1.start) || ($0.start == $1.start && $0.order < $1.order) }
    return begun.enumerated().map { index, period in
      let next = index + 1 < begun.count ? begun[index + 1].start : last
      let end = next.flatMap { $0.isSurelyBefore(period.start) ? nil : $0 }
      return Period(epoch: period.epoch, order: period.order, start: period.start, end: end)
    }
  }

  /// Of an epoch without an event of its own, the first that is known of the subject, provided that it
  /// came before what follows: consent to a look back does not.
  private func beginning(of epoch: Epoch, before later: ArraySlice<Epoch>) -> PartialDate? {
    guard let starts = epoch.starts else {
      let first = consentDate ?? enrolmentDate
      let next = later.lazy.compactMap { $0.starts?.date(for: self) }.first
      return next.map { next in first.flatMap { next.isSurelyBefore($0) ? nil : $0 } } ?? first
    }
    guard let date = starts.date(for: self) else { return nil }
    guard epoch.after == true, let day = date.dayNumber else { return date }
    return PartialDate(dayNumber: day + 1)
  }

  /// When the participation ended (SDTMIG 3.4, DM: RFPENDTC): the last contact as collected, unless
  /// something happened later; else the last date that is known of the subject.
  public var endOfParticipation: PartialDate? {
    if let last = lastContact {
      let later = ([lastDose?.dateOnly, deathDate] + meetings).compactMap { $0 }
      return later.filter(last.isSurelyBefore).max { $0.precedes($1) } ?? last
    }
    let known =
      [firstDose, lastDose, deathDate] + meetings + dispositions.map(\.date)
      + responses.map(\.date)
    return known.compactMap { $0 }.filter(\.isComplete).max { $0.precedes($1) }
  }

  /// When the subject was met. A visit that gathers data of the dead meets nobody.
  private var meetings: [PartialDate?] {
    let visits = visits.filter { $0.occurred != false }.flatMap { [$0.start, $0.end] }
    let all = [consentDate, collectionDate] + visits
    guard let deathDate else { return all }
    return all.filter { $0.map { !deathDate.isSurelyBefore($0) } ?? false }
  }
}
