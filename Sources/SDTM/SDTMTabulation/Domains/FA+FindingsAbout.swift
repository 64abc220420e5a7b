import ClinicalModel
import Derivation
import SDTMStandard

/// What was found of conditions: stage, subtype and more, each a result of its own and no quality of
/// the record in MH, to which RELREC relates it (SDTMIG 3.4, 6.4).
struct FindingAboutTabulation: DomainTabulation {
  static let definition = DomainDefinition.findingsAbout

  private let context: StudyContext
  private let names: TestNames
  private let object = definition.column("FAOBJ")
  private let cat = definition.column("FACAT")
  private let orres = definition.column("FAORRES")
  private let stresc = definition.column("FASTRESC")
  private let stresn = definition.column("FASTRESN")
  private let epoch = definition.column("EPOCH")
  private let dtc = definition.column("FADTC")
  private let dy = definition.column("FADY")

  init(_ context: StudyContext) {
    self.context = context
    names = TestNames(Self.definition, .findingsAbout(context.terminology))
  }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    var number = 0
    subject.histories.lendEach { history in
      number += 1
      for finding in Self.findings(of: history) where finding.result?.isEmpty == false {
        records.begin(from: history.place(of: \.source))
        write(finding, about: history.term ?? history.verbatim, &records)
        time(finding.date, subject, &records)
        // MH has one record a condition, in their order.
        records.relate(to: Relation.Place(domain: "MH", sequence: number))
        records.end()
      }
    }
  }

  private static func findings(of history: Lent<MedicalHistory>) -> [HistoryFinding] {
    func own(_ code: String, _ name: String, _ result: String?) -> [HistoryFinding] {
      guard result != nil else { return [] }
      var finding = HistoryFinding()
      (finding.code, finding.name, finding.result) = (code, name, result)
      return [finding]
    }
    return own("DSSTAGE", "Disease Stage", history.stage)
      + own("DSSUBTYP", "Disease Subtype", history.subtype) + history.findings
  }

  private func write(
    _ finding: HistoryFinding, about condition: String?, _ records: inout RecordWriter
  ) {
    names.write(code: finding.code, name: finding.name, &records)
    records.required(object, condition)
    records.text(cat, finding.category)
    records.text(orres, finding.result)
    records.text(stresc, finding.result)
    records.number(stresn, finding.result.flatMap { DecimalNumber($0) })
  }

  private func time(_ date: PartialDate?, _ subject: Subject, _ records: inout RecordWriter) {
    guard let date else { return }
    records.term(epoch, EpochCalendar(context.study.epochs, subject).epoch(of: date))
    records.date(dtc, date)
    records.day(dy, date)
  }
}

extension FieldPlaces {
  static let findingsAbout = Domain(
    "FA",
    """
    stage FATESTCD FATEST FAOBJ FAORRES FASTRESC
    subtype FATESTCD FATEST FAOBJ FAORRES FASTRESC
    findings.result FATESTCD FATEST FAOBJ FACAT FAORRES FASTRESC
    findings.date FADTC FADY
    """,
    remarks: ["term": "FAOBJ of its findings"], takesQualifiers: false)
}
