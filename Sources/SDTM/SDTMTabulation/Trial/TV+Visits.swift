import ClinicalModel
import SDTMStandard

/// The planned visits, which do not depend on the arm (SDTMIG 3.4, 7.3.1).
struct PlannedVisitTabulation: StudyTabulation {
  static let definition = DomainDefinition.trialVisits

  private let number = definition.column("VISITNUM")
  private let name = definition.column("VISIT")
  private let day = definition.column("VISITDY")
  private let start = definition.column("TVSTRL")
  private let end = definition.column("TVENRL")

  func tabulate(_ study: Study, _ records: inout RecordWriter) {
    for visit in study.visits {
      records.begin()
      records.number(number, visit.number)
      records.required(name, visit.name)
      records.number(day, StudyVisit(visit, study).day)
      records.required(start, visit.startRule ?? visit.beginning)
      records.text(end, visit.endRule)
      records.end()
    }
  }
}

extension PlannedVisit {
  fileprivate var beginning: String? {
    switch (cycle, day) {
    case (let cycle?, let day?): "Day \(day) of cycle \(cycle)"
    case (let cycle?, nil): "Day 1 of cycle \(cycle)"
    case (nil, let day?): "Day \(day) of the study"
    case (nil, nil): name.map { "When \($0) takes place" }
    }
  }
}
