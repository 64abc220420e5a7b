import ClinicalModel
import Derivation
import SDTMStandard

/// The elements that a subject went through: one for each epoch that it reached (SDTMIG 3.4, 5.3).
struct SubjectElementTabulation: DomainTabulation {
  static let definition = DomainDefinition.subjectElements

  private let context: StudyContext
  private let etcd = definition.column("ETCD")
  private let element = definition.column("ELEMENT")
  private let order = definition.column("TAETORD")
  private let epoch = definition.column("EPOCH")
  private let stdtc = definition.column("SESTDTC")
  private let endtc = definition.column("SEENDTC")
  private let stdy = definition.column("SESTDY")
  private let endy = definition.column("SEENDY")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    for period in subject.periods(in: context.study) {
      records.begin()
      records.required(etcd, period.epoch.elementCode)
      records.term(element, period.epoch.name)
      records.number(order, period.order)
      records.term(epoch, period.epoch.name)
      records.date(stdtc, period.start)
      records.date(endtc, period.end)
      records.day(stdy, period.start)
      records.day(endy, period.end)
      records.end()
    }
  }
}
