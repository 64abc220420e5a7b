import ClinicalModel
import Terminology

/// What the tabulation of every domain looks up in the study.
final class StudyContext: Sendable {
  let study: Study
  let terminology: Terminology
  private let drugs: Lookup<StudyDrug>
  private let visits: Lookup<StudyVisit>
  private let arms: Lookup<Arm>
  private let sites: Lookup<SiteInfo>

  init(_ study: Study, _ terminology: Terminology) {
    self.study = study
    self.terminology = terminology
    drugs = Lookup(study.drugs, by: \.id, StudyDrug.init)
    visits = Lookup(study.visits, by: \.name) { StudyVisit($0, study) }
    arms = Lookup(study.arms, by: \.code) { $0 }
    sites = Lookup(study.sites, by: \.id) { $0 }
  }

  func drug(_ id: String?) -> StudyDrug? { drugs[id] }
  func drugPosition(_ id: String?) -> Int? { drugs.position(of: id) }
  func arm(_ code: String?) -> Arm? { arms[code] }
  func site(_ id: String?) -> SiteInfo? { sites[id] }
  func visit(_ name: String?) -> StudyVisit? { visits[name] }
}

/// The parts of a study by their names. Most studies have few of each: then comparing them all beats
/// hashing the name, and every record asks.
struct Lookup<Element: Sendable>: Sendable {
  private let names: [String?]
  private let elements: [Element]
  private let positions: [String: Int]

  init<Part>(_ parts: [Part], by name: (Part) -> String?, _ element: (Part) -> Element) {
    names = parts.map(name)
    elements = parts.map(element)
    positions = Dictionary(
      names.enumerated().compactMap { index, name in name.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String?) -> Element? { position(of: name).map { elements[$0] } }

  func position(of name: String?) -> Int? {
    guard let name, !names.isEmpty else { return nil }
    return names.count <= 16 ? names.firstIndex { $0 == name } : positions[name]
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

/// What the records of a planned visit take from it.
struct StudyVisit: Sendable {
  let number: DecimalNumber?
  /// The planned study day, where the plan says it (VISITDY).
  let day: Int?

  init(_ visit: PlannedVisit, _ study: Study) {
    number = visit.number
    guard let day = visit.day, let cycle = visit.cycle, cycle > 1 else {
      self.day = visit.day
      return
    }
    self.day = study.cycleLength.map { (cycle - 1) * $0 + day }
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
    term(columns.name, name)
    if lastVisit.name != name { lastVisit = (name, context.visit(name)) }
    if let planned = lastVisit.planned {
      number(columns.number, planned.number)
      number(columns.day, planned.day)
    } else {
      number(columns.number, subject.visits.first { $0.name == name }?.number)
    }
  }
}
