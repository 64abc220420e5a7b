import ClinicalModel
import SDTMStandard

/// The cause of death (SDTMIG 3.4, 6.3.2). When it was collected is not known: DDDTC is no date of
/// death.
struct DeathTabulation: DomainTabulation {
  static let definition = DomainDefinition.deathDetails

  private let testcd = definition.column("DDTESTCD")
  private let test = definition.column("DDTEST")
  private let orres = definition.column("DDORRES")
  private let stresc = definition.column("DDSTRESC")

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    guard let cause = subject.deathCause else { return }
    withUnsafePointer(to: subject.source) { source in
      records.begin(from: source)
      records.term(testcd, "PRCDTH")
      records.term(test, "Primary Cause of Death")
      records.text(orres, cause)
      records.restated(stresc, cause)
      records.end()
    }
  }
}

extension FieldPlaces {
  static let deathDetails = Domain(
    "DD", "deathCause DDORRES DDSTRESC DDTESTCD DDTEST", takesQualifiers: false)
}
