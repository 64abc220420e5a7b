import ClinicalModel
import Derivation
import SDTMStandard

/// One record per administration, or per interval of constant dosing, of a study drug that was
/// given (SDTMIG 3.4, 6.1.3.1).
struct ExposureTabulation: DomainTabulation {
  static let definition = DomainDefinition.exposure

  private let context: StudyContext
  private let trt = definition.column("EXTRT")
  private let amount = AmountColumns(of: definition)
  private let dosfrm = definition.column("EXDOSFRM")
  private let dosfrq = definition.column("EXDOSFRQ")
  private let dosrgm = definition.column("EXDOSRGM")
  private let route = definition.column("EXROUTE")
  private let lot = definition.column("EXLOT")
  private let adj = definition.column("EXADJ")
  private let visit = VisitColumns(
    number: definition.column("VISITNUM"), name: definition.column("VISIT"),
    day: definition.column("VISITDY"))
  private let epoch = definition.column("EPOCH")
  private let stdtc = definition.column("EXSTDTC")
  private let endtc = definition.column("EXENDTC")
  private let stdy = definition.column("EXSTDY")
  private let endy = definition.column("EXENDY")
  private let dur = definition.column("EXDUR")
  private let setting = Supplement("EXSETTNG", "Setting of Administration")
  private let place = PlaceInCycle(domain: "EX")
  private let line = Supplement("EXLINE", "Line of Therapy")
  private let change = Supplement("EXCHANGE", "Dose Change")
  private let planned = Supplement("EXPDOSE", "Planned Dose")
  private let plannedUnit = Supplement("EXPDOSU", "Planned Dose Units")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.doses.lendEach { dose in
      if dose.status != .notGiven { write(dose, subject, &records) }
    }
  }

  private func write(_ dose: Lent<Dose>, _ subject: Subject, _ records: inout RecordWriter) {
    records.begin(from: dose.place(of: \.source))
    describe(dose, &records)
    time(dose, subject, &records)
    supplement(dose, &records)
    records.end()
  }

  private func describe(_ record: Lent<Dose>, _ records: inout RecordWriter) {
    let drug = context.drug(record.drug)
    records.required(trt, drug?.name ?? record.drug)
    records.amount(amount, record.amount, unit: drug?.unit)
    records.term(dosfrm, record.form ?? drug?.form)
    records.term(dosfrq, record.frequency)
    records.text(dosrgm, record.regimen)
    records.term(route, record.route ?? drug?.route)
    records.text(lot, record.lot)
    records.text(adj, record.changeReason)
  }

  private func time(_ record: Lent<Dose>, _ subject: Subject, _ records: inout RecordWriter) {
    let end = record.ends
    records.visit(visit, record.visit, of: subject, context)
    records.term(epoch, record.epoch)
    records.date(stdtc, record.start)
    records.date(endtc, end)
    records.day(stdy, record.start)
    records.day(endy, end)
    records.duration(dur, record.duration)
  }

  private func supplement(_ record: Lent<Dose>, _ records: inout RecordWriter) {
    records.qualify(setting, record.setting)
    place.write(record, &records)
    records.qualify(line, record.line)
    records.qualify(change, record.change)
    records.qualify(planned, record.plannedAmount?.best.number.digits)
    records.qualify(plannedUnit, record.plannedAmount?.best.unit)
    records.qualifyCollected(amount, record.amount)
    records.qualify(record.qualifiers)
  }
}
