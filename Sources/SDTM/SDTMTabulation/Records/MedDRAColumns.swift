import ClinicalModel
import SDTMStandard

/// The terms of an event or a condition in MedDRA, from the lowest level to the system organ class;
/// the model has them for every domain of events (SDTM 2.0, 3.1.2).
struct MedDRAColumns: Sendable {
  private let lowest, preferred, high, group, bodySystem, organClass: CodedColumns

  init(of definition: DomainDefinition) {
    func level(_ term: String, _ code: String) -> CodedColumns {
      CodedColumns(
        term: definition.column(definition.name + term),
        code: definition.column(definition.name + code))
    }
    lowest = level("LLT", "LLTCD")
    preferred = level("DECOD", "PTCD")
    high = level("HLT", "HLTCD")
    group = level("HLGT", "HLGTCD")
    bodySystem = level("BODSYS", "BDSYCD")
    organClass = level("SOC", "SOCCD")
  }

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    records.coded(lowest, event.lowestLevelTerm)
    records.coded(preferred, event.preferredTerm)
    writeGroups(event.highLevelTerm, event.highLevelGroupTerm, event.bodySystem, &records)
  }

  func write(_ history: Lent<MedicalHistory>, _ records: inout RecordWriter) {
    records.coded(lowest, history.lowestLevelTerm)
    records.coded(preferred, history.preferredTerm)
    writeGroups(history.highLevelTerm, history.highLevelGroupTerm, history.bodySystem, &records)
  }

  private func writeGroups(
    _ term: Coded?, _ groupTerm: Coded?, _ system: Coded?, _ records: inout RecordWriter
  ) {
    records.coded(high, term)
    records.coded(group, groupTerm)
    records.coded(bodySystem, system)
    records.coded(organClass, system)
  }
}
