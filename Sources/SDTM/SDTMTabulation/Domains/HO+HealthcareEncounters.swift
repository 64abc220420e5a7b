import ClinicalModel
import SDTMStandard

/// One record per stay or visit, or per number of them where only that was collected
/// (SDTMIG 3.4, 6.2.6).
struct HealthcareEncounterTabulation: DomainTabulation {
  static let definition = DomainDefinition.healthcareEncounters

  private let term = definition.column("HOTERM")
  private let decod = definition.column("HODECOD")
  private let epoch = definition.column("EPOCH")
  private let period = PeriodColumns(of: definition)
  private let dur = definition.column("HODUR")
  private let reason = Supplement("HOREAS", "Reason for the Encounter")
  private let count = Supplement("HOCOUNT", "Number of Encounters")
  private let line = Supplement("HOLINE", "Line of Therapy")

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.healthcareUses.lendEach { use in
      records.begin(from: use.place(of: \.source))
      describe(use, &records)
      supplement(use, &records)
      records.relate(toEvents: use.events, of: subject)
      records.end()
    }
  }

  private func describe(_ use: Lent<HealthcareUse>, _ records: inout RecordWriter) {
    records.reported(term, required: use.verbatim ?? use.kind, coded: use.kind)
    records.term(decod, use.kind)
    records.term(epoch, use.epoch)
    records.period(period, use.start, use.end)
    if let days = use.days { records.text(dur, "P\(days)D") }
  }

  private func supplement(_ use: Lent<HealthcareUse>, _ records: inout RecordWriter) {
    records.qualify(reason, use.reason)
    records.qualify(count, use.count)
    records.qualify(line, use.line)
    records.qualify(use.qualifiers)
  }
}

extension FieldPlaces {
  static let healthcareEncounters = Domain(
    "HO",
    """
    kind HOTERM HODECOD
    reason +HOREAS
    verbatim HOTERM
    start HOSTDTC HOSTDY
    end HOENDTC HOENDY
    days HODUR
    count +HOCOUNT
    line +HOLINE
    epoch EPOCH
    """, remarks: eventLinks)

  /// Of all that an adverse event may lead to.
  static let eventLinks = [
    "events": "RELREC, with the event in AE", "eventTerm": "RELREC, where it names one event",
  ]
}
