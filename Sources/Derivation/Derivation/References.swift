import ClinicalModel

extension ReferenceEvent {
  /// When the event happened to a subject.
  public func date(for subject: Subject) -> PartialDate? {
    switch self {
    case .firstDose: subject.firstDose
    case .lastDose: subject.lastDose
    case .consent: subject.consentDate
    case .enrolment: subject.enrolmentDate
    case .lastContact: subject.lastContact
    }
  }
}

extension Deriver {
  /// The period that study days count from (SDTMIG 3.4, DM: RFSTDTC, RFENDTC).
  func deriveReferences(of subject: inout Subject) {
    let start = (study.referenceStart ?? .firstDose).date(for: subject)
    let end = (study.referenceEnd ?? .lastDose).date(for: subject)
    subject.referenceStart = start ?? subject.referenceStart
    subject.referenceEnd = end ?? subject.referenceEnd
  }

  /// A date of death says that the subject died.
  func deriveDeath(of subject: inout Subject) {
    if subject.died == nil, subject.deathDate != nil { subject.died = true }
  }
}
