import ClinicalModel
import SDTMStandard

/// The columns of how something without a date of its start lies to a point in time.
struct UnknownStartColumns: Sendable {
  let relation, referencePoint: Column

  init(of definition: DomainDefinition) {
    relation = definition.column(definition.name + "STRTPT")
    referencePoint = definition.column(definition.name + "STTPT")
  }
}

/// The columns of when something began and ended.
struct PeriodColumns: Sendable {
  let start, end, startDay, endDay: Column
  /// Of something without a date of its end.
  let relation, referencePoint: Column

  init(of definition: DomainDefinition) {
    func column(_ name: String) -> Column { definition.column(definition.name + name) }
    start = column("STDTC")
    end = column("ENDTC")
    startDay = column("STDY")
    endDay = column("ENDY")
    relation = column("ENRTPT")
    referencePoint = column("ENTPT")
  }
}

extension RecordWriter {
  mutating func period(_ columns: PeriodColumns, _ start: PartialDate?, _ end: PartialDate?) {
    date(columns.start, start)
    date(columns.end, end)
    day(columns.startDay, start)
    day(columns.endDay, end)
  }

  /// Whether what has no date of its end went on at a point in time (SDTMIG 3.4, 4.4.7).
  mutating func ongoing(
    _ columns: PeriodColumns, _ isOngoing: Bool?, end: PartialDate?,
    at referencePoint: @autoclosure () -> String
  ) {
    guard let isOngoing, end == nil else { return }
    text(columns.relation, isOngoing ? "ONGOING" : "BEFORE")
    text(columns.referencePoint, referencePoint())
  }

  /// What is known to have ended or to go on did begin: before the subject came into the study, or
  /// nobody knows whether before (SDTMIG 3.4, 4.4.7; business rule FB4301).
  mutating func unknownStart(
    _ columns: UnknownStartColumns, _ period: (start: PartialDate?, end: PartialDate?),
    ongoing: Bool?, beganBefore: Bool, at studyEntry: @autoclosure () -> String
  ) {
    guard period.start == nil, period.end != nil || ongoing != nil else { return }
    text(columns.relation, beganBefore ? "BEFORE" : "UNKNOWN")
    text(columns.referencePoint, studyEntry())
  }
}

extension Subject {
  /// The reference point of what is asked until the end.
  var lastReferencePoint: String { lastContact?.iso8601 ?? "END OF STUDY PARTICIPATION" }

  /// The reference point of what is asked once, when the subject comes into the study.
  var studyEntry: String { (enrolmentDate ?? consentDate)?.iso8601 ?? "STUDY ENTRY" }
}
