import ClinicalModel
import Diagnostics
import SDTMStandard

/// The terms of an event in MedDRA, from the lowest level to the system organ class.
struct EventCoding: Sendable {
  private static func level(_ term: String, _ code: String) -> CodedColumns {
    let definition = AdverseEventTabulation.definition
    return CodedColumns(term: definition.column(term), code: definition.column(code))
  }

  private let lowest = level("AELLT", "AELLTCD")
  private let preferred = level("AEDECOD", "AEPTCD")
  private let high = level("AEHLT", "AEHLTCD")
  private let group = level("AEHLGT", "AEHLGTCD")
  private let bodySystem = level("AEBODSYS", "AEBDSYCD")
  private let organClass = level("AESOC", "AESOCCD")

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    records.coded(lowest, event.lowestLevelTerm)
    records.coded(preferred, event.preferredTerm)
    records.coded(high, event.highLevelTerm)
    records.coded(group, event.highLevelGroupTerm)
    records.coded(bodySystem, event.bodySystem)
    records.coded(organClass, event.bodySystem)
    if event.preferredTerm?.text == nil {
      records.findOnce(
        .notCoded, .warning,
        "there are events without a preferred term: AEDECOD is required [CG0014]; each of their "
          + "terms is a note, to be coded")
      records.findOnce(
        .notCoded, .note,
        "event \"\(event.term ?? event.verbatim ?? "")\" has no preferred term (AEDECOD)")
    }
  }
}
