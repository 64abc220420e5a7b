import ClinicalModel
import SDTMStandard

/// One record per question of an instrument and time (SDTMIG 3.4, 6.3, QS).
struct QuestionnaireTabulation: DomainTabulation {
  static let definition = DomainDefinition.questionnaires

  private let answers: AnswerWriter

  init(_ context: StudyContext) {
    answers = AnswerWriter(Self.definition, context, ofClassifications: false)
  }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    answers.write(subject, &records)
  }
}

extension FieldPlaces {
  static let questionnaires = answers(in: "QS")
  /// Instruments of the codelist CCCAT, such as ECOG.
  static let classifications = answers(in: "RS")

  private static func answers(in domain: String) -> Domain {
    Domain(
      domain,
      """
      instrument \(domain)CAT
      section \(domain)SCAT
      code \(domain)TESTCD
      question \(domain)TEST +\(domain)OTEST
      answer \(domain)ORRES \(domain)STRESC
      score \(domain)STRESN \(domain)STRESC
      unit \(domain)ORRESU \(domain)STRESU
      date \(domain)DTC \(domain)DY
      notDoneReason \(domain)REASND
      visit VISIT VISITNUM
      cycle +\(domain)CYCLE
      day +\(domain)CYCDAY
      epoch EPOCH
      """,
      remarks: [
        "cycleDerived": "the origin of \(domain)CYCLE",
        "dayDerived": "the origin of \(domain)CYCDAY",
      ])
  }
}
