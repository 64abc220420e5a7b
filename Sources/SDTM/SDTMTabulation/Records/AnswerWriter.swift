import ClinicalModel
import SDTMStandard
import Terminology

/// Writes answers into the domain of their instruments: clinical classifications such as ECOG stand
/// in RS, all others in QS (SDTMIG 3.4, 6.3, QRS domains).
struct AnswerWriter: Sendable {
  private let names: TestNames
  private let columns: FindingColumns
  private let scat: Column
  private let ofClassifications: Bool
  private let instruments: Codelist

  init(
    _ definition: DomainDefinition, _ context: StudyContext, ofClassifications: Bool
  ) {
    let terminology = context.terminology
    names = TestNames(definition, ofClassifications ? .classifications(terminology) : .none)
    instruments = terminology.current(.classificationCategory)
    columns = FindingColumns(definition, context)
    scat = definition.column(definition.name + "SCAT")
    self.ofClassifications = ofClassifications
  }

  func write(_ subject: Subject, _ records: inout RecordWriter) {
    var last = LastObservations(of: subject)
    subject.answers.lendEach { if isMine($0) { last.look(at: $0) } }
    subject.answers.lendEach { answer in
      guard isMine(answer) else { return }
      records.begin(from: answer.place(of: \.source))
      describe(answer, &records)
      columns.write(answer, isLast: last.takeIfLast(answer), subject, &records)
      records.qualify(answer.qualifiers)
      records.end()
    }
  }

  private func isMine(_ answer: Lent<Answer>) -> Bool {
    let isClassification = answer.instrument.map(instruments.contains) ?? false
    return isClassification == ofClassifications
  }

  private func describe(_ answer: Lent<Answer>, _ records: inout RecordWriter) {
    names.write(code: answer.code, name: answer.question, &records)
    records.required(columns.category, answer.instrument)
    records.text(scat, answer.section)
    guard answer.hasResult else { return }
    records.text(columns.original, answer.answer ?? answer.score?.digits)
    records.term(columns.originalUnit, answer.unit)
    records.restated(columns.text, answer.score?.digits ?? answer.answer)
    records.number(columns.number, answer.score)
    records.term(columns.unit, answer.unit)
  }
}
