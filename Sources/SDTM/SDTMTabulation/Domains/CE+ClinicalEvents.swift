import ClinicalModel
import Derivation
import SDTMStandard

/// The progressions of the disease after a response: events that no one calls adverse (SDTMIG 3.4,
/// 6.2.2). Where it was asked whether there was one, the answer is there even when it is no.
struct ClinicalEventTabulation: DomainTabulation {
  static let definition = DomainDefinition.clinicalEvents

  private let context: StudyContext
  private let term = definition.column("CETERM")
  private let presp = definition.column("CEPRESP")
  private let occur = definition.column("CEOCCUR")
  private let epoch = definition.column("EPOCH")
  private let stdtc = definition.column("CESTDTC")
  private let stdy = definition.column("CESTDY")
  private let line = Supplement("CELINE", "Line of Therapy")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.responses.lendEach { response in
      guard response.progressed != nil || response.progressionDate != nil else { return }
      records.begin(from: response.place(of: \.source))
      describe(response, &records)
      time(response.progressionDate, subject, &records)
      records.qualify(line, response.line)
      records.end()
    }
  }

  private func describe(_ response: Lent<Response>, _ records: inout RecordWriter) {
    records.text(term, "DISEASE PROGRESSION")
    guard response.progressed != nil else { return }
    records.text(presp, "Y")
    records.flag(occur, response.progressed)
  }

  private func time(_ date: PartialDate?, _ subject: Subject, _ records: inout RecordWriter) {
    guard let date else { return }
    records.term(epoch, EpochCalendar(context.study.epochs, subject).epoch(of: date))
    records.date(stdtc, date)
    records.day(stdy, date)
  }
}

extension FieldPlaces {
  static let clinicalEvents = Domain(
    "CE",
    """
    progressed CETERM CEPRESP CEOCCUR
    progressionDate CETERM CESTDTC CESTDY
    """,
    remarks: ["line": "SUPPCE CELINE, where the disease progressed"], takesQualifiers: false)
}
