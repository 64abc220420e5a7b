import ClinicalModel
import Diagnostics

/// The terms of an event in MedDRA, which every event must have.
struct EventCoding: Sendable {
  private let columns = MedDRAColumns(of: AdverseEventTabulation.definition)

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    columns.write(event, &records)
    if event.preferredTerm?.text != nil { return }
    records.findOnce(
      .notCoded, .warning,
      "there are events without a preferred term: AEDECOD is required [CG0014]; each of their "
        + "terms is a note, to be coded")
    records.findOnce(
      .notCoded, .note,
      "event \"\(event.term ?? event.verbatim ?? "")\" has no preferred term (AEDECOD)")
  }
}
