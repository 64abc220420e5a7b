import ClinicalModel

/// How values are computed, in words: as `Derivation` and `SDTMTabulation` do it.
struct Method: Hashable, Sendable {
  let oid: String
  let name: String
  let text: String

  init(_ id: String, _ name: String, _ text: String) {
    oid = "MT.\(id)"
    self.name = name
    self.text = text
  }
}

extension Method {
  static let sequence = Method(
    "SEQ", "Sequence number",
    """
    1, 2, 3 and so on within a subject and dataset, in the order of the records: by their start \
    date, those without one last, and then by what they are about.
    """)

  static let studyDay = Method(
    "STUDYDAY", "Study day",
    """
    The days from the date of RFSTDTC to the date of the corresponding --DTC variable, plus 1 when \
    that is on or after RFSTDTC; there is no day 0. Null when either date is not complete.
    """)

  static let firstExposure = Method(
    "RFXSTDTC", "First study treatment",
    "The earliest start of a dose that was given; where no dose is dated, as collected.")

  static let lastExposure = Method(
    "RFXENDTC", "Last study treatment",
    """
    The latest end of a dose that was given, or its start where it has no end; where no dose is \
    dated, as collected.
    """)

  static let endOfParticipation = Method(
    "RFPENDTC", "End of participation",
    """
    The date of the last contact, or that of the last dose, a visit, the collection of data, consent \
    or death where it is later; nothing counts that was collected after death. Where no contact was \
    recorded, the latest complete date that is known of the subject: of these, disposition or \
    response assessments.
    """)

  static let death = Method(
    "DTHFL", "Death flag", "Y where the subject is recorded as dead, or has a date of death.")

  static let noArm = Method(
    "ARMNRS", "Reason for no arm",
    """
    As collected. Else, where an arm is missing: ASSIGNED, NOT TREATED for who has a planned arm and \
    no dose; SCREEN FAILURE for who did not meet a criterion or whose disposition says so; \
    otherwise NOT ASSIGNED.
    """)
}
