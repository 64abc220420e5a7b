import ClinicalModel
import SDTMStandard

/// The terms of a condition in MedDRA, from the lowest level to the system organ class; the model
/// has them for every domain of events (SDTM 2.0, 3.1.2).
struct HistoryCoding: Sendable {
  private static func level(_ term: String, _ code: String) -> CodedColumns {
    let definition = MedicalHistoryTabulation.definition
    return CodedColumns(term: definition.column(term), code: definition.column(code))
  }

  private let lowest = level("MHLLT", "MHLLTCD")
  private let preferred = level("MHDECOD", "MHPTCD")
  private let high = level("MHHLT", "MHHLTCD")
  private let group = level("MHHLGT", "MHHLGTCD")
  private let bodySystem = level("MHBODSYS", "MHBDSYCD")
  private let organClass = level("MHSOC", "MHSOCCD")

  func write(_ history: Lent<MedicalHistory>, _ records: inout RecordWriter) {
    records.coded(lowest, history.lowestLevelTerm)
    records.coded(preferred, history.preferredTerm)
    records.coded(high, history.highLevelTerm)
    records.coded(group, history.highLevelGroupTerm)
    records.coded(bodySystem, history.bodySystem)
    records.coded(organClass, history.bodySystem)
  }
}
