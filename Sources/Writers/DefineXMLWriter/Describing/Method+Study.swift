import ClinicalModel

/// Methods that the study has a say in.
extension Method {
  static func referenceStart(_ study: Study) -> Method {
    Method(
      "RFSTDTC", "Reference start",
      "The date of \((study.referenceStart ?? .firstDose).words). Where there is none, as collected."
    )
  }

  static func referenceEnd(_ study: Study) -> Method {
    Method(
      "RFENDTC", "Reference end",
      """
      The date of \((study.referenceEnd ?? .lastDose).words). Where there is none, as collected. \
      Null for who has no arm (ARMNRS).
      """)
  }

  static func age(_ study: Study) -> Method {
    Method(
      "AGE", "Age",
      """
      As collected. Else the whole years from BRTHDTC to the date of \
      \((study.ageAt ?? .consent).words), or for who has none to RFSTDTC, consent or DMDTC; null \
      where the unknown parts of a date leave more than one age possible.
      """)
  }

  static func epoch(_ study: Study) -> Method {
    let epochs = study.epochs.compactMap { epoch in epoch.name.map { "\($0) \(epoch.beginning)" } }
    return Method(
      "EPOCH", "Epoch",
      """
      The epoch in which the record begins: \(epochs.joined(separator: "; ")). An epoch lasts until \
      the next one begins. Null where the date is not known so well that one epoch alone is possible; \
      a dose that was given belongs to the epoch of treatment then.
      """)
  }

  static func emergence(_ study: Study) -> Method {
    let limit = study.treatmentEmergentDays.map {
      " and no later than \($0) days after the last one (RFXENDTC)"
    }
    return Method(
      "TRTEM", "Treatment emergence",
      """
      Y where the event began on or after the day of the first dose (RFXSTDTC)\(limit ?? ""). Not \
      there where it did not, or where its dates do not tell.
      """)
  }

  static func cycle(_ study: Study) -> Method {
    let length = study.cycleLength.map { ", or every \($0) days from the first dose of a line" }
    return Method(
      "CYCLE", "Treatment cycle",
      """
      As collected; else that of the planned visit; else the cycle in which the record's date lies. \
      A cycle begins with the first of its doses\(length ?? "").
      """)
  }
}

extension ReferenceEvent {
  fileprivate var words: String {
    switch self {
    case .firstDose: "the first dose (RFXSTDTC)"
    case .lastDose: "the last dose (RFXENDTC)"
    case .consent: "informed consent (RFICDTC)"
    case .enrolment: "enrolment"
    case .lastContact: "the last contact"
    }
  }
}

extension Epoch {
  fileprivate var beginning: String {
    guard let starts else { return "from the beginning" }
    return after == true ? "from the day after \(starts.words)" : "from \(starts.words)"
  }
}
