import ClinicalModel
import SDTMStandard

/// Lines of therapy from before the study. CMTRT names the drug, or the regimen where the drugs were
/// not told apart; what was achieved stands in SUPPCM. They belong to no epoch: EPOCH is null for
/// medications that started before study participation.
struct PriorTherapies: Sendable {
  private static func column(_ name: String) -> Column {
    MedicationTabulation.definition.column(name)
  }

  private let spid = column("CMSPID")
  private let trt = column("CMTRT")
  private let cat = column("CMCAT")
  private let amount = AmountColumns(of: MedicationTabulation.definition)
  private let dosfrq = column("CMDOSFRQ")
  private let dosrgm = column("CMDOSRGM")
  private let route = column("CMROUTE")
  private let rsdisc = column("CMRSDISC")
  private let period = PeriodColumns(of: MedicationTabulation.definition)
  private let unknownStart = UnknownStartColumns(of: MedicationTabulation.definition)
  private let line = Supplement("CMLINE", "Line of Therapy")
  private let regimen = Supplement("CMREGIM", "Treatment Regimen")
  private let cycles = Supplement("CMCYCLES", "Number of Treatment Cycles")
  private let response = Supplement("CMBRESP", "Best Response to the Therapy")
  private let responseDate = Supplement("CMRSPDTC", "Date of Best Response")
  private let progression = Supplement("CMPDDTC", "Date of Progression After the Therapy")

  func write(_ therapy: Lent<PriorTherapy>, _ subject: Subject, _ records: inout RecordWriter) {
    records.begin(from: therapy.place(of: \.source))
    describe(therapy, &records)
    records.period(period, therapy.start, therapy.end)
    records.ongoing(period, therapy.ongoing, end: therapy.end, at: subject.studyEntry)
    records.unknownStart(
      unknownStart, (therapy.start, therapy.end), ongoing: therapy.ongoing, beganBefore: true,
      at: subject.studyEntry)
    supplement(therapy, &records)
    records.end()
  }

  private func describe(_ therapy: Lent<PriorTherapy>, _ records: inout RecordWriter) {
    records.text(spid, therapy.identifier)
    records.required(trt, therapy.drug ?? therapy.regimen)
    records.text(cat, "PRIOR ANTI-CANCER THERAPY")
    records.amount(amount, therapy.amount)
    records.term(dosfrq, therapy.frequency)
    records.text(dosrgm, therapy.schedule)
    records.term(route, therapy.route)
    records.text(rsdisc, therapy.stopReason)
  }

  private func supplement(_ therapy: Lent<PriorTherapy>, _ records: inout RecordWriter) {
    records.qualify(line, therapy.line)
    if therapy.drug != nil { records.qualify(regimen, therapy.regimen) }
    records.qualify(cycles, therapy.cycles)
    records.qualify(response, therapy.bestResponse)
    records.qualify(responseDate, therapy.responseDate)
    records.qualify(progression, therapy.progressionDate)
    records.qualifyCollected(amount, therapy.amount)
    records.qualify(therapy.qualifiers)
  }
}
