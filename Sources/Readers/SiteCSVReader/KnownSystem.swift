import SourceModel

/// What is known of one system's CSV exports: by which columns they are recognised, and which of
/// them say whose a row is.
struct KnownSystem: Sendable {
  let system: TabularSystem
  /// As people write it.
  let name: String
  /// Columns that hardly any other system has.
  let signs: Set<String>
  /// How many of them are wanted.
  let needed: Int
  /// The first that a file has counts.
  var subject: [String] = []
  var site: [String] = []
  var event: [String] = []
  var repetition: [String] = []

  static let all = [
    // Exports of classic projects may have none of these columns: see `REDCapColumns`.
    KnownSystem(
      system: .redcap, name: "REDCap",
      signs: [
        REDCapColumns.event, REDCapColumns.instrument, REDCapColumns.instance, REDCapColumns.group,
        "redcap_survey_identifier",
      ],
      needed: 1, site: [REDCapColumns.group], event: [REDCapColumns.event]),
    KnownSystem(
      system: .viedoc, name: "Viedoc",
      signs: [
        "SiteSeq", "SiteCode", "SubjectSeq", "SubjectId", "EventSeq", "EventId", "EventName",
        "ActivityId", "ActivityName", "FormSeq", "SubjectFormSeq", "OriginSubjectFormSeq",
      ],
      needed: 4, subject: ["SubjectId"], site: ["SiteCode", "SiteSeq"], event: ["EventId"],
      repetition: ["FormSeq"]),
    KnownSystem(
      system: .secutrial, name: "secuTrial",
      signs: [
        "mnppid", "mnpaid", "mnplabid", "mnpdocid", "mnpsubdocid", "mnpvisid", "mnpcvpid",
        "mnpvisno", "mnpvispdt", "mnpctrid", "mnpctrname", "mnpptnid", "mnplastedit", "mnphide",
      ],
      needed: 2, subject: ["mnpaid", "mnppid"], site: ["mnpctrname", "mnpctrid"],
      event: ["mnpvisid"]),
    KnownSystem(
      system: .openedc, name: "OpenEDC",
      signs: ["Subject", "RepeatKey", "Creation_Date", "Creation_Time"], needed: 3,
      subject: ["Subject"]),
    KnownSystem(
      system: .castor, name: "Castor EDC",
      signs: [
        "Participant Id", "Castor Participant ID", "Participant Status", "Site Abbreviation",
        "Participant Creation Date", "Repeating data Name Custom", "Repeating data Parent",
        "Record Id", "Institute Abbreviation", "Record Creation Date",
      ],
      needed: 2, subject: ["Participant Id", "Castor Participant ID", "Record Id"],
      site: ["Site Abbreviation", "Institute Abbreviation"],
      repetition: ["Repeating data Name Custom"]),
    KnownSystem(
      system: .oracleClinical, name: "Oracle Clinical",
      signs: [
        "DCMNAME", "DCMSUBNM", "SUBSETSN", "DOCNUM", "INVSITE", "PT", "ACCESSTS", "LOGINTS",
        "LSTCHGTS", "LOCKFLAG", "CPEVENT", "DCMDATE", "ACTEVENT", "SUBEVENT_NO", "REPEATSN",
      ],
      needed: 4, subject: ["PT"], site: ["INVSITE"], event: ["CPEVENT"], repetition: ["REPEATSN"]),
  ]

  /// The columns of a head by which the system is recognised; nil where they do not suffice.
  func evidence(in names: [String]) -> [String]? {
    if system == .redcap, let found = REDCapColumns.evidence(in: names) { return found }
    let found = names.filter(signs.contains)
    guard found.count >= needed else { return nil }
    return ["the columns " + found.prefix(5).joined(separator: ", ")]
  }
}

/// The system of one file, and how it is known.
struct RecognisedSystem: Sendable {
  let known: KnownSystem
  let evidence: [String]

  /// - Parameter stated: what the mapping says; nil where it leaves it to the columns.
  init?(_ names: [String], stated: TabularSystem?) {
    switch stated {
    case .plain: return nil
    case let system?:
      guard let known = KnownSystem.all.first(where: { $0.system == system }) else { return nil }
      self.known = known
      evidence = ["the mapping says so"]
    case nil:
      let matches = KnownSystem.all.lazy.compactMap { known in
        known.evidence(in: names).map { (known, $0) }
      }
      guard let (known, evidence) = matches.first else { return nil }
      (self.known, self.evidence) = (known, evidence)
    }
  }
}
