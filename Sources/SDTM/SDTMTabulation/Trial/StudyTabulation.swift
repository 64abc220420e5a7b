import ClinicalModel
import Diagnostics
import SDTMStandard

/// How a dataset about the study itself gets its records: one file each in `Trial/`.
protocol StudyTabulation: Sendable {
  static var definition: DomainDefinition { get }
  init()
  func tabulate(_ study: Study, _ records: inout RecordWriter)
}

extension Tabulator {
  /// In the order of `SDTMStandard.domains`.
  static let studyTabulations: [any StudyTabulation.Type] = [
    ArmTabulation.self, ElementTabulation.self, PlannedVisitTabulation.self,
    PlannedCriterionTabulation.self, SummaryTabulation.self,
  ]

  /// The rows of the datasets that are about the study and not about a subject.
  public func tabulateStudy() -> SubjectRows {
    var rows = SubjectRows(for: self)
    rows.valueFindings += findings(onKey: study.id ?? "", in: "STUDYID", at: Location())
    for (index, tabulation) in Self.studyTabulations.enumerated() {
      let number = Self.relatedRecordIndex + 1 + index
      guard isWanted[number] else { continue }
      let layout = DomainLayout(tabulation.definition, guide, terminology, texts)
      let terms = TermMemory(columnCount: layout.definition.variables.count)
      var writer = RecordWriter(layout, terms, hasSupplement: false, nil)
      tabulation.init().tabulate(study, &writer)
      writer.hand(to: &rows, dataset: number)
    }
    return rows
  }
}
