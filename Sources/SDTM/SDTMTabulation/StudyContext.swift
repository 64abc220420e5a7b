import ClinicalModel

/// What the tabulation of every domain looks up in the study.
struct StudyContext: Sendable {
  let study: Study
  private let drugs: [StudyDrug]
  private let drugPositions: [String: Int]
  private let visitPositions: [String: Int]
  private let armPositions: [String: Int]
  private let sitePositions: [String: Int]

  init(_ study: Study) {
    func positions(_ ids: [String?]) -> [String: Int] {
      Dictionary(
        ids.enumerated().compactMap { index, id in id.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
    }
    self.study = study
    drugs = study.drugs.map(StudyDrug.init)
    drugPositions = positions(study.drugs.map(\.id))
    visitPositions = positions(study.visits.map(\.name))
    armPositions = positions(study.arms.map(\.code))
    sitePositions = positions(study.sites.map(\.id))
  }

  func drug(_ id: String?) -> StudyDrug? { drugPosition(id).map { drugs[$0] } }

  func drugPosition(_ id: String?) -> Int? { id.flatMap { drugPositions[$0] } }

  func arm(_ code: String?) -> Arm? { code.flatMap { armPositions[$0] }.map { study.arms[$0] } }

  func site(_ id: String?) -> SiteInfo? {
    id.flatMap { sitePositions[$0] }.map { study.sites[$0] }
  }

  func plannedVisit(_ name: String?) -> PlannedVisit? {
    name.flatMap { visitPositions[$0] }.map { study.visits[$0] }
  }

  /// The planned study day of a visit, where the plan says it (VISITDY).
  func plannedDay(of visit: PlannedVisit) -> Int? {
    guard let day = visit.day else { return nil }
    guard let cycle = visit.cycle, cycle > 1 else { return day }
    return study.cycleLength.map { (cycle - 1) * $0 + day }
  }
}

/// What the records of a drug take from it; an object, for it is looked up dose by dose.
final class StudyDrug: Sendable {
  let name, form, route, unit: String?

  init(_ drug: Drug) {
    name = drug.name
    form = drug.form
    route = drug.route
    unit = drug.unit
  }
}

/// The columns of a visit in a domain.
struct VisitColumns: Sendable {
  let number, name, day: Column
}

extension RecordWriter {
  /// The visit of a record: its number from the plan, or from the subject's own visits.
  mutating func visit(
    _ columns: VisitColumns, _ name: String?, of subject: Subject, _ context: StudyContext
  ) {
    guard let name else { return }
    text(columns.name, name)
    if let planned = context.plannedVisit(name) {
      number(columns.number, planned.number)
      number(columns.day, context.plannedDay(of: planned))
    } else {
      number(columns.number, subject.visits.first { $0.name == name }?.number)
    }
  }
}
