import ClinicalModel
import SDTMStandard

/// The variables that every finding fills in the same way.
struct FindingColumns: Sendable {
  let category, original, originalUnit, text, number, unit: Column
  private let stat, reasnd, lobxfl, epoch, dtc, dy: Column
  private let visit: VisitColumns
  private let place: PlaceInCycle
  private let context: StudyContext

  init(_ definition: DomainDefinition, _ context: StudyContext) {
    func own(_ name: String) -> Column { definition.column(definition.name + name) }
    category = own("CAT")
    original = own("ORRES")
    originalUnit = own("ORRESU")
    text = own("STRESC")
    number = own("STRESN")
    unit = own("STRESU")
    stat = own("STAT")
    reasnd = own("REASND")
    lobxfl = own("LOBXFL")
    dtc = own("DTC")
    dy = own("DY")
    epoch = definition.column("EPOCH")
    visit = VisitColumns(
      number: definition.column("VISITNUM"), name: definition.column("VISIT"),
      day: definition.column("VISITDY"))
    place = PlaceInCycle(domain: definition.name)
    self.context = context
  }

  /// Whether there is a result, and when it was found.
  func write(
    _ record: Lent<some Observation>, isLast: Bool, _ subject: Subject,
    _ records: inout RecordWriter
  ) {
    if !record.hasResult {
      records.text(stat, "NOT DONE")
      records.text(reasnd, record.notDoneReason)
    }
    if isLast { records.text(lobxfl, "Y") }
    records.visit(visit, record.visit, of: subject, context)
    records.term(epoch, record.epoch)
    records.date(dtc, record.date)
    records.day(dy, record.date)
    place.write(record, &records)
  }
}
