import ClinicalModel
import SDTMStandard

/// One record per assessment of the response, and one for the best of them; and the answers of
/// clinical classifications such as ECOG (SDTMIG 3.4, 6.3.10).
struct ResponseTabulation: DomainTabulation {
  static let definition = DomainDefinition.diseaseResponse

  private let context: StudyContext
  private let testcd = definition.column("RSTESTCD")
  private let test = definition.column("RSTEST")
  private let cat = definition.column("RSCAT")
  private let orres = definition.column("RSORRES")
  private let stresc = definition.column("RSSTRESC")
  private let stat = definition.column("RSSTAT")
  private let reasnd = definition.column("RSREASND")
  private let method = definition.column("RSMETHOD")
  private let drvfl = definition.column("RSDRVFL")
  private let eval = definition.column("RSEVAL")
  private let visit = VisitColumns(
    number: definition.column("VISITNUM"), name: definition.column("VISIT"),
    day: definition.column("VISITDY"))
  private let epoch = definition.column("EPOCH")
  private let dtc = definition.column("RSDTC")
  private let dy = definition.column("RSDY")
  private let line = Supplement("RSLINE", "Line of Therapy")
  private let confirmed = Supplement("RSCONFRM", "Response Confirmed")
  private let place = PlaceInCycle(domain: "RS")
  private let classifications: AnswerWriter

  init(_ context: StudyContext) {
    self.context = context
    classifications = AnswerWriter(Self.definition, context, ofClassifications: true)
  }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.responses.lendEach { response in
      records.begin(from: response.place(of: \.source))
      describe(response, &records)
      time(response, subject, &records)
      supplement(response, &records)
      records.end()
    }
    classifications.write(subject, &records)
  }

  private func describe(_ response: Lent<Response>, _ records: inout RecordWriter) {
    let isBest = response.best == true
    let isDerived = response.derived == true
    records.text(testcd, isBest ? "BESTRESP" : "OVRLRESP")
    records.text(test, isBest ? "Best Overall Response" : "Overall Response")
    records.term(cat, response.criteria ?? context.study.responseCriteria)
    if !isDerived {
      let value = response.value?.rawValue
      records.reported(orres, response.verbatim ?? value, coded: value)
    }
    records.choice(stresc, response.value)
    if response.value == nil, response.verbatim == nil {
      records.text(stat, "NOT DONE")
      records.text(reasnd, response.notDoneReason)
    }
    records.term(method, response.method)
    if isDerived { records.text(drvfl, "Y") }
    records.term(eval, response.assessor)
  }

  private func time(_ response: Lent<Response>, _ subject: Subject, _ records: inout RecordWriter) {
    records.visit(visit, response.visit, of: subject, context)
    records.term(epoch, response.epoch)
    records.date(dtc, response.date)
    records.day(dy, response.date)
  }

  private func supplement(_ response: Lent<Response>, _ records: inout RecordWriter) {
    records.qualify(line, response.line)
    records.qualify(confirmed, response.confirmed)
    place.write(response, &records)
    records.qualify(response.qualifiers)
  }
}
