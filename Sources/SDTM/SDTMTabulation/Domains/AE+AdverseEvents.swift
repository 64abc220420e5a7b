import ClinicalModel
import SDTMStandard

/// One record per event (SDTMIG 3.4, 6.2.1).
struct AdverseEventTabulation: DomainTabulation {
  static let definition = DomainDefinition.adverseEvents

  private let coding = EventCoding()
  private let seriousness = EventSeriousness()
  private let drugs: EventDrugs
  private let spid = definition.column("AESPID")
  private let term = definition.column("AETERM")
  private let cat = definition.column("AECAT")
  private let sev = definition.column("AESEV")
  private let toxgr = definition.column("AETOXGR")
  private let acnoth = definition.column("AEACNOTH")
  private let out = definition.column("AEOUT")
  private let contrt = definition.column("AECONTRT")
  private let epoch = definition.column("EPOCH")
  private let period = PeriodColumns(of: definition)
  private let verbatim = Supplement(
    "AEVERB", "Reported Term in the Site's Language", holdsOriginal: true)
  private let emergent = Supplement("AETRTEM", "Treatment Emergent Flag", origin: .derived)
  private let expected = Supplement("AEEXPECT", "Expected by the Label")
  private let judged = Supplement("AEEXPECT", "Expected by the Label", origin: .assigned)
  private let influences = (1...99).map {
    Supplement("AEINFL", "Possible Influence on the Event").numbered($0)
  }
  private let setting = Supplement("AESETTNG", "Setting at the Event")
  private let cycle = Supplement("AECYCLE", "Treatment Cycle")
  private let derivedCycle = Supplement("AECYCLE", "Treatment Cycle", origin: .derived)

  init(_ context: StudyContext) { drugs = EventDrugs(context) }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.adverseEvents.lendEach { write($0, subject, &records) }
  }

  private func write(_ event: Lent<AdverseEvent>, _ subject: Subject, _ records: inout RecordWriter)
  {
    records.begin(from: event.place(of: \.source))
    describe(event, &records)
    coding.write(event, &records)
    seriousness.write(event, &records)
    drugs.write(event, &records)
    records.term(epoch, event.epoch)
    records.period(period, event.start, event.end)
    records.ongoing(period, event.ongoing, end: event.end, at: subject.lastReferencePoint)
    supplement(event, &records)
    records.end()
  }

  private func describe(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    records.text(spid, event.identifier)
    let reported = event.term ?? event.verbatim
    records.reported(
      term, required: reported,
      coded: event.lowestLevelTerm?.decode ?? event.preferredTerm?.decode,
      original: event.verbatim ?? reported == reported ? verbatim : nil)
    records.text(cat, event.category)
    records.choice(sev, event.severity)
    records.choice(toxgr, event.grade)
    records.text(acnoth, event.otherAction)
    records.choice(out, event.outcome)
    records.flag(contrt, event.treatmentGiven)
  }

  private func supplement(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    if event.term != nil, event.verbatim != event.term {
      records.qualify(verbatim, event.verbatim)
    }
    if event.treatmentEmergent == true { records.qualify(emergent, true) }
    records.qualify(event.expectedDerived == true ? judged : expected, event.expected)
    for (index, text) in event.influences.enumerated() {
      records.qualify(influences[min(index, influences.count - 1)], text)
    }
    records.qualify(setting, event.setting)
    records.qualify(event.cycleDerived == true ? derivedCycle : cycle, event.cycle)
    records.qualify(event.qualifiers)
  }
}
