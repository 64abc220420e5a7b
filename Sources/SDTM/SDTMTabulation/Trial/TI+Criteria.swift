import ClinicalModel
import SDTMStandard

/// The criteria of inclusion and exclusion (SDTMIG 3.4, 7.4.1).
struct PlannedCriterionTabulation: StudyTabulation {
  static let definition = DomainDefinition.trialCriteria

  private let testcd = definition.column("IETESTCD")
  private let test = definition.column("IETEST")
  private let category = definition.column("IECAT")

  func tabulate(_ study: Study, _ records: inout RecordWriter) {
    for criterion in study.criteria {
      records.begin()
      records.required(testcd, criterion.code)
      records.required(test, criterion.text)
      records.required(category, criterion.category?.rawValue)
      records.end()
    }
  }
}
