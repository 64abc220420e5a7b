import ClinicalModel
import Derivation
import SDTMStandard

/// One record per administration, or per interval of constant dosing, of a study drug that was
/// given (SDTMIG 3.4, 6.1.3.1).
struct ExposureTabulation: DomainTabulation {
  static let definition = DomainDefinition.exposure

  private let columns: DoseColumns
  private let setting = Supplement("EXSETTNG", "Setting of Administration")
  private let place = PlaceInCycle(domain: "EX")
  private let line = Supplement("EXLINE", "Line of Therapy")
  private let change = Supplement("EXCHANGE", "Dose Change")
  private let collected = Supplement("EXODOSE", "Dose as Collected")
  private let collectedUnit = Supplement(
    "EXODOSU", "Dose Units as Collected", holdsOriginal: true)

  init(_ context: StudyContext) { columns = DoseColumns(Self.definition, context) }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.doses.lendEach { dose in
      if dose.isGiven { write(dose, subject, &records) }
    }
  }

  private func write(_ dose: Lent<Dose>, _ subject: Subject, _ records: inout RecordWriter) {
    records.begin(from: dose.place(of: \.source))
    columns.describe(dose, amount: dose.amount?.best, subject, &records)
    columns.perform(dose, &records)
    supplement(dose, &records)
    records.relate(toEvents: dose.events, of: subject)
    records.end()
  }

  private func supplement(_ record: Lent<Dose>, _ records: inout RecordWriter) {
    records.qualify(setting, record.setting)
    place.write(record, &records)
    records.qualify(line, record.line)
    records.qualify(change, record.change)
    if let amount = record.amount, amount.standardNumber != nil {
      records.qualify(collected, amount.number.digits)
      records.qualify(collectedUnit, amount.unit)
    }
    records.qualify(record.qualifiers)
  }
}
