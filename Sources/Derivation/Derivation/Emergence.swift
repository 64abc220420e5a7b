import ClinicalModel

extension Deriver {
  /// An event is treatment-emergent when it began on or after the first dose, and not later than so
  /// many days after the last; unknown when its date does not tell.
  func flagTreatmentEmergence(in subject: inout Subject) {
    guard let first = subject.firstDose.map(CountedDate.init) else { return }
    let last = subject.lastDose.map(CountedDate.init)
    for index in subject.adverseEvents.indices {
      let start = subject.adverseEvents[index].start.map(CountedDate.init)
      let end = subject.adverseEvents[index].end.map(CountedDate.init)
      guard let flag = isEmergent(start, end, from: first, to: last) else { continue }
      subject.adverseEvents[index].treatmentEmergent = flag
    }
  }

  private func isEmergent(
    _ start: CountedDate?, _ end: CountedDate?, from first: CountedDate, to last: CountedDate?
  ) -> Bool? {
    if end?.isOnOrAfter(first) == false { return false }
    guard let start, let begun = start.isOnOrAfter(first) else { return nil }
    guard begun, let limit = study.treatmentEmergentDays, let last else { return begun }
    if start.days.upperBound <= last.days.lowerBound + limit { return true }
    return start.days.lowerBound > last.days.upperBound + limit ? false : nil
  }
}
