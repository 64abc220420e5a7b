import ClinicalModel
import Diagnostics
import SDTMStandard
import Terminology

/// Turns subjects into rows of SDTM datasets. One serves all threads.
public struct Tabulator: Sendable {
  public let study: Study
  public let guide: Guide
  public let terminology: Terminology
  public let texts: TextRules
  /// Each domain, followed by its SUPP-- dataset; RELREC; those about the study itself; and the table
  /// of populations, which is none of SDTM.
  public let definitions: [DomainDefinition]
  /// What rows are written and stored by: the tables of the newest guide, whatever a dataset then
  /// shows of them.
  let storedDefinitions: [DomainDefinition]
  /// Of each definition, whether its dataset was asked for.
  let isWanted: [Bool]
  /// Of each definition, whether it is a domain that was asked for by its name: it is written even
  /// when it has no rows.
  let isNamed: [Bool]
  private let domains: [any DomainTabulation]
  private let layouts: [DomainLayout]
  let relatedRecords = RelatedRecordTabulation()
  let relatedRecordLayout: DomainLayout
  let populations = PopulationTabulation()
  let populationLayout: DomainLayout

  /// - Parameter datasets: names of those wanted, such as `AE` and `SUPPAE`; nil for all.
  public init(
    study: Study, datasets: Set<String>? = nil, guide: Guide = .newest,
    terminology: Terminology = .builtIn, texts: TextRules = TextRules()
  ) {
    let context = StudyContext(study, terminology)
    self.study = study
    self.guide = guide
    self.terminology = terminology
    self.texts = texts
    domains = Self.tabulations.map { $0.init(context) }
    storedDefinitions =
      Self.tabulations.flatMap {
        [$0.definition, DomainDefinition.supplemental(to: $0.definition)]
      } + [RelatedRecordTabulation.definition] + Self.studyTabulations.map { $0.definition }
      + [PopulationTabulation.definition]
    definitions = storedDefinitions.map { $0.asIn(guide) }
    isWanted = definitions.map { datasets?.contains($0.name) ?? true }
    isNamed = definitions.map { $0.parent == nil && datasets?.contains($0.name) == true }
    func layout(of definition: DomainDefinition) -> DomainLayout {
      DomainLayout(definition, guide, terminology, texts)
    }
    layouts = Self.tabulations.map { layout(of: $0.definition) }
    relatedRecordLayout = layout(of: RelatedRecordTabulation.definition)
    populationLayout = layout(of: PopulationTabulation.definition)
  }

  /// Puts a subject's rows in the place of what `rows` held. The subject must have its derived
  /// values, and its records must be sorted.
  public func tabulate(
    _ subject: Subject, into rows: inout SubjectRows, _ memory: TabulationMemory
  ) {
    rows.removeAll()
    rows.key = uniqueID(of: subject)
    let wantsRelations = isWanted[Self.relatedRecordIndex]
    for (index, domain) in domains.enumerated() {
      let isAskedFor = isWanted[2 * index] || isWanted[2 * index + 1]
      guard isAskedFor || wantsRelations else { continue }
      var writer = RecordWriter(
        layouts[index], memory.terms[index], hasSupplement: isWanted[2 * index + 1], subject)
      domain.tabulate(subject, &writer)
      if isAskedFor { writer.hand(to: &rows, dataset: 2 * index) }
      rows.relations += writer.relations
    }
    if wantsRelations, !rows.relations.isEmpty { relateRecords(of: subject, &rows, memory) }
    if isWanted[populationIndex] { listPopulations(of: subject, &rows, memory) }
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
    if !isWanted[populationIndex] {
      rows.count(subject.populations.count, notTabulatedAs: "populations")
    }
  }
}

extension Tabulator {
  /// In the order of `SDTMStandard.domains`. A new domain gets its line here.
  static let tabulations: [any DomainTabulation.Type] = [
    DemographicsTabulation.self, CommentTabulation.self, SubjectElementTabulation.self,
    SubjectVisitTabulation.self, MedicationTabulation.self, ExposureAsCollectedTabulation.self,
    ExposureTabulation.self, ProcedureTabulation.self, AdverseEventTabulation.self,
    ClinicalEventTabulation.self, DeathTabulation.self, DispositionTabulation.self,
    DeviationTabulation.self, FindingAboutTabulation.self, HealthcareEncounterTabulation.self,
    MedicalHistoryTabulation.self, CriterionTabulation.self, LaboratoryTabulation.self,
    QuestionnaireTabulation.self, ResponseTabulation.self, VitalSignsTabulation.self,
  ]
}

/// How one domain gets its records from a subject: one file each in `Domains/`.
protocol DomainTabulation: Sendable {
  static var definition: DomainDefinition { get }
  init(_ context: StudyContext)
  func tabulate(_ subject: Subject, _ records: inout RecordWriter)
}
