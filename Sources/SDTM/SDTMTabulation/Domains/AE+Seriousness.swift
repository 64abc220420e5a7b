import ClinicalModel
import SDTMStandard

/// AESER and the criteria of seriousness, as they were collected.
struct EventSeriousness: Sendable {
  private static func column(_ name: String) -> Column {
    AdverseEventTabulation.definition.column(name)
  }

  private let ser = column("AESER")
  private let scong = column("AESCONG")
  private let sdisab = column("AESDISAB")
  private let sdth = column("AESDTH")
  private let shosp = column("AESHOSP")
  private let slife = column("AESLIFE")
  private let smie = column("AESMIE")

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    records.flag(ser, event.serious)
    records.flag(scong, event.seriousCongenital)
    records.flag(sdisab, event.seriousDisability)
    records.flag(sdth, event.seriousDeath)
    records.flag(shosp, event.seriousHospitalization)
    records.flag(slife, event.seriousLifeThreatening)
    records.flag(smie, event.seriousImportant)
  }
}
