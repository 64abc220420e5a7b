import ClinicalModel
import Diagnostics
import SDTMStandard

/// AESER and the criteria of seriousness. Where they contradict each other it is said, and
/// nothing is changed [CG0041, CG0042].
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

  func write(_ event: AdverseEvent, _ records: inout RecordWriter) {
    records.flag(ser, event.serious)
    records.flag(scong, event.seriousCongenital)
    records.flag(sdisab, event.seriousDisability)
    records.flag(sdth, event.seriousDeath)
    records.flag(shosp, event.seriousHospitalization)
    records.flag(slife, event.seriousLifeThreatening)
    records.flag(smie, event.seriousImportant)
    check(event, &records)
  }

  private func check(_ event: AdverseEvent, _ records: inout RecordWriter) {
    let criteria = [
      event.seriousCongenital, event.seriousDisability, event.seriousDeath,
      event.seriousHospitalization, event.seriousLifeThreatening, event.seriousImportant,
    ]
    let met = criteria.contains(true)
    if met, event.serious != true {
      records.find(
        .seriousness, .warning,
        "a criterion of seriousness is met, but the event is not said to be serious [CG0041]")
    } else if !met, event.serious == true {
      records.find(
        .seriousness, .warning, "the event is serious, but no criterion says why [CG0042]")
    }
  }
}
