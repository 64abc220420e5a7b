import ClinicalModel
import Diagnostics
import SDTMStandard

/// The terms of an event in MedDRA, from the lowest level to the system organ class.
struct EventCoding: Sendable {
  private struct Level: Sendable {
    let term, code: Column
  }

  private static func level(_ term: String, _ code: String) -> Level {
    let definition = AdverseEventTabulation.definition
    return Level(term: definition.column(term), code: definition.column(code))
  }

  private let lowest = level("AELLT", "AELLTCD")
  private let preferred = level("AEDECOD", "AEPTCD")
  private let high = level("AEHLT", "AEHLTCD")
  private let group = level("AEHLGT", "AEHLGTCD")
  private let bodySystem = level("AEBODSYS", "AEBDSYCD")
  private let organClass = level("AESOC", "AESOCCD")

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    write(event.lowestLevelTerm, lowest, &records)
    write(event.preferredTerm, preferred, &records)
    write(event.highLevelTerm, high, &records)
    write(event.highLevelGroupTerm, group, &records)
    write(event.bodySystem, bodySystem, &records)
    write(event.bodySystem, organClass, &records)
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

  private func write(_ coded: Coded?, _ level: Level, _ records: inout RecordWriter) {
    guard let coded else { return }
    records.text(level.term, coded.decode ?? coded.verbatim)
    guard let code = coded.code else { return }
    guard let number = Int(code) else {
      return records.findOnce(
        .dictionaryCode, .warning, "dictionary code \"\(code)\" is no number; it is left out")
    }
    records.number(level.code, number)
  }
}
