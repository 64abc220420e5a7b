import ClinicalModel

extension Deriver {
  /// An event is treatment-emergent when it began on or after the first dose, and not later than so
  /// many days after the last; unknown when its date does not tell.
  func flagTreatmentEmergence(in subject: inout Subject) {
    guard let first = subject.firstDose else { return }
    for index in subject.adverseEvents.indices {
      let event = subject.adverseEvents[index]
      let flag = isEmergent(event, from: first, to: subject.lastDose)
      subject.adverseEvents[index].treatmentEmergent = flag ?? event.treatmentEmergent
    }
  }

  private func isEmergent(_ event: AdverseEvent, from first: PartialDate, to last: PartialDate?)
    -> Bool?
  {
    if let end = event.end, end.isOnOrAfter(first) == false { return false }
    guard let start = event.start, let begun = start.isOnOrAfter(first) else { return nil }
    guard begun, let limit = study.treatmentEmergentDays, let last else { return begun }
    let (days, lastDays) = (start.days, last.days)
    if days.upperBound <= lastDays.lowerBound + limit { return true }
    return days.lowerBound > lastDays.upperBound + limit ? false : nil
  }
}
