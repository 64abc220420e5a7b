import ClinicalModel
import Derivation
import SDTMStandard

/// The variables that doses fill in the same way in EX and EC.
struct DoseColumns: Sendable {
  private let trt, dose, dosu, dosfrm, dosfrq, dosrgm, route, lot, adj: Column
  private let epoch, stdtc, endtc, stdy, endy, dur: Column
  private let visit: VisitColumns
  private let context: StudyContext

  init(_ definition: DomainDefinition, _ context: StudyContext) {
    func own(_ name: String) -> Column { definition.column(definition.name + name) }
    trt = own("TRT")
    dose = own("DOSE")
    dosu = own("DOSU")
    dosfrm = own("DOSFRM")
    dosfrq = own("DOSFRQ")
    dosrgm = own("DOSRGM")
    route = own("ROUTE")
    lot = own("LOT")
    adj = own("ADJ")
    stdtc = own("STDTC")
    endtc = own("ENDTC")
    stdy = own("STDY")
    endy = own("ENDY")
    dur = own("DUR")
    epoch = definition.column("EPOCH")
    visit = VisitColumns(
      number: definition.column("VISITNUM"), name: definition.column("VISIT"),
      day: definition.column("VISITDY"))
    self.context = context
  }

  /// What is planned or given, and at which visit.
  func describe(
    _ record: Lent<Dose>, amount: (number: DecimalNumber, unit: String?)?, _ subject: Subject,
    _ records: inout RecordWriter
  ) {
    let drug = context.drug(record.drug)
    records.required(trt, drug?.name ?? record.drug)
    records.number(dose, amount?.number)
    if amount != nil { records.term(dosu, amount?.unit ?? drug?.unit) }
    records.term(dosfrm, record.form ?? drug?.form)
    records.term(dosfrq, record.frequency)
    records.text(dosrgm, record.regimen)
    records.term(route, record.route ?? drug?.route)
    records.visit(visit, record.visit, of: subject, context)
    records.term(epoch, record.epoch)
  }

  /// What came of it.
  func perform(_ record: Lent<Dose>, _ records: inout RecordWriter) {
    let end = record.ends
    records.text(lot, record.lot)
    records.text(adj, record.changeReason)
    records.date(stdtc, record.start)
    records.date(endtc, end)
    records.day(stdy, record.start)
    records.day(endy, end)
    records.duration(dur, record.duration)
  }
}
