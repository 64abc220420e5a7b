import ClinicalModel
import SDTMStandard

/// One record per medication, and per line of therapy from before the study, or drug of one
/// (SDTMIG 3.4, 6.1.2).
struct MedicationTabulation: DomainTabulation {
  static let definition = DomainDefinition.medications

  private let concomitant = ConcomitantMedications()
  private let prior = PriorTherapies()

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.medications.lendEach { concomitant.write($0, subject, &records) }
    subject.priorTherapies.lendEach { prior.write($0, subject, &records) }
  }
}

/// Drugs other than those under study.
struct ConcomitantMedications: Sendable {
  private static func column(_ name: String) -> Column {
    MedicationTabulation.definition.column(name)
  }

  private let spid = column("CMSPID")
  private let trt = column("CMTRT")
  private let decod = column("CMDECOD")
  private let cat = column("CMCAT")
  private let indc = column("CMINDC")
  private let clas = column("CMCLAS")
  private let clascd = column("CMCLASCD")
  private let amount = AmountColumns(of: MedicationTabulation.definition)
  private let dosfrm = column("CMDOSFRM")
  private let dosfrq = column("CMDOSFRQ")
  private let route = column("CMROUTE")
  private let epoch = column("EPOCH")
  private let period = PeriodColumns(of: MedicationTabulation.definition)
  private let unknownStart = UnknownStartColumns(of: MedicationTabulation.definition)
  private let verbatim = Supplement(
    "CMVERB", "Reported Name in the Site's Language", holdsOriginal: true)
  private let drugCode = Supplement("CMDRGCD", "Drug Dictionary Code", origin: .assigned)

  func write(_ drug: Lent<Medication>, _ subject: Subject, _ records: inout RecordWriter) {
    records.begin(from: drug.place(of: \.source))
    name(drug, &records)
    describe(drug, &records)
    records.term(epoch, drug.epoch)
    records.period(period, drug.start, drug.end)
    records.ongoing(period, drug.ongoing, end: drug.end, at: subject.lastReferencePoint)
    records.unknownStart(
      unknownStart, (drug.start, drug.end), ongoing: drug.ongoing, beganBefore: false,
      at: subject.studyEntry)
    supplement(drug, &records)
    records.relate(toEvents: drug.events, of: subject)
    records.end()
  }

  private func name(_ drug: Lent<Medication>, _ records: inout RecordWriter) {
    let reported = drug.name ?? drug.verbatim
    records.reported(
      trt, required: reported, coded: drug.preferredName?.decode,
      original: drug.verbatim ?? reported == reported ? verbatim : nil)
    records.text(decod, drug.preferredName?.decode ?? drug.preferredName?.verbatim)
    records.text(clas, drug.atc?.decode ?? drug.atc?.verbatim)
    records.text(clascd, drug.atc?.code)
  }

  private func describe(_ drug: Lent<Medication>, _ records: inout RecordWriter) {
    records.text(spid, drug.identifier)
    records.text(cat, drug.category)
    records.text(indc, drug.indication)
    records.amount(amount, drug.amount)
    records.term(dosfrm, drug.form)
    records.term(dosfrq, drug.frequency)
    records.term(route, drug.route)
  }

  private func supplement(_ drug: Lent<Medication>, _ records: inout RecordWriter) {
    if drug.name != nil, drug.verbatim != drug.name { records.qualify(verbatim, drug.verbatim) }
    records.qualify(drugCode, drug.preferredName?.code)
    records.qualifyCollected(amount, drug.amount)
    records.qualify(drug.qualifiers)
  }
}
