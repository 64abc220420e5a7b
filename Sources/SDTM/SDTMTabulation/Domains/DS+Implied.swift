import ClinicalModel
import Derivation

extension Subject {
  /// The dispositions, and among them what other fields tell of consent, enrolment and death where no
  /// disposition does (rules CG0143, FB0608).
  func allDispositions(in study: Study) -> [Disposition] {
    var all = dispositions
    if consented ?? (consentDate != nil), !tells({ $0 == "INFORMED CONSENT OBTAINED" }) {
      all.insertByDate(implied("INFORMED CONSENT OBTAINED", .milestone, consentDate))
    }
    if enrolmentDate != nil, !tells({ $0 == "ENTERED INTO TRIAL" || $0.hasPrefix("ENROL") }) {
      all.insertByDate(implied("ENTERED INTO TRIAL", .milestone, enrolmentDate))
    }
    if isKnownDead, !tells({ $0 == "DEATH" }) {
      all.insertByDate(death(in: study))
    }
    return all
  }

  private func tells(_ isIt: (String) -> Bool) -> Bool {
    dispositions.indices.contains { dispositions[$0].term.map { isIt($0.uppercased()) } ?? false }
  }

  /// It is no disposition event: those say how the subject left, and that was something else.
  private func death(in study: Study) -> Disposition {
    var death = implied("DEATH", .other, deathDate)
    death.epoch = deathDate.flatMap { EpochCalendar(study.epochs, self).epoch(of: $0) }
    return death
  }

  private func implied(
    _ term: String, _ category: DispositionCategory, _ date: PartialDate?
  ) -> Disposition {
    var disposition = Disposition()
    disposition.term = term
    disposition.category = category
    disposition.date = date
    disposition.source = source
    return disposition
  }
}

extension [Disposition] {
  /// Records are in the order of their dates, those without one last.
  fileprivate mutating func insertByDate(_ new: Disposition) {
    guard let date = new.date else { return append(new) }
    let next = firstIndex { $0.date.map(date.precedes) ?? true }
    insert(new, at: next ?? endIndex)
  }
}
