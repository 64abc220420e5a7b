import ClinicalModel
import Diagnostics
import SDTMStandard

/// Turns subjects into rows of SDTM datasets. One serves all threads.
public struct Tabulator: Sendable {
  public let study: Study
  public let texts: TextRules
  /// Each domain, followed by its SUPP-- dataset; then those about the study itself.
  public let definitions: [DomainDefinition]
  /// Of each definition, whether its dataset was asked for.
  let isWanted: [Bool]
  /// Of each definition, whether it is a domain that was asked for by its name: it is written even
  /// when it has no rows.
  let isNamed: [Bool]
  private let domains: [any DomainTabulation]
  private let layouts: [DomainLayout]

  /// - Parameter datasets: names of those wanted, such as `AE` and `SUPPAE`; nil for all.
  public init(
    study: Study, datasets: Set<String>? = nil, texts: TextRules = TextRules()
  ) {
    let context = StudyContext(study)
    self.study = study
    self.texts = texts
    domains = Self.tabulations.map { $0.init(context) }
    definitions =
      Self.tabulations.flatMap {
        [$0.definition, DomainDefinition.supplemental(to: $0.definition)]
      } + Self.studyTabulations.map { $0.definition }
    isWanted = definitions.map { datasets?.contains($0.name) ?? true }
    isNamed = definitions.map { $0.parent == nil && datasets?.contains($0.name) == true }
    layouts = Self.tabulations.map { DomainLayout($0.definition, texts) }
  }

  /// Puts a subject's rows in the place of what `rows` held. The subject must have its derived
  /// values, and its records must be sorted.
  public func tabulate(
    _ subject: Subject, into rows: inout SubjectRows, _ memory: TabulationMemory
  ) {
    rows.removeAll()
    rows.key = uniqueID(of: subject)
    for (index, domain) in domains.enumerated()
    where isWanted[2 * index] || isWanted[2 * index + 1] {
      var writer = RecordWriter(
        layouts[index], memory.terms[index], hasSupplement: isWanted[2 * index + 1], subject)
      domain.tabulate(subject, &writer)
      writer.hand(to: &rows, dataset: 2 * index)
    }
    countOthers(subject, &rows)
    rows.valueFindings += findings(
      onKey: rows.key, in: "USUBJID", at: Location(subject: subject.nameInSource))
  }

  private func uniqueID(of subject: Subject) -> String {
    if let id = subject.uniqueID { return id }
    return [study.id, subject.site, subject.id].compactMap { $0 }.joined(separator: "-")
  }

  /// Kinds of records that no domain takes yet.
  private func countOthers(_ subject: Subject, _ rows: inout SubjectRows) {
    rows.count(
      subject.eligibilities.indices.count { !subject.eligibilities[$0].isException },
      notTabulatedAs: "eligibilities without an exception")
    rows.count(subject.populations.count, notTabulatedAs: "populations")
  }
}

extension Tabulator {
  /// In the order of `SDTMStandard.domains`. A new domain gets its line here.
  static let tabulations: [any DomainTabulation.Type] = [
    DemographicsTabulation.self, CommentTabulation.self, SubjectElementTabulation.self,
    SubjectVisitTabulation.self, MedicationTabulation.self, ExposureAsCollectedTabulation.self,
    ExposureTabulation.self, ProcedureTabulation.self, AdverseEventTabulation.self,
    DeathTabulation.self, DispositionTabulation.self, DeviationTabulation.self,
    HealthcareEncounterTabulation.self, MedicalHistoryTabulation.self, CriterionTabulation.self,
    LaboratoryTabulation.self, QuestionnaireTabulation.self, ResponseTabulation.self,
    VitalSignsTabulation.self,
  ]
}

/// How one domain gets its records from a subject: one file each in `Domains/`.
protocol DomainTabulation: Sendable {
  static var definition: DomainDefinition { get }
  init(_ context: StudyContext)
  func tabulate(_ subject: Subject, _ records: inout RecordWriter)
}
