import ClinicalModel
import SDTMStandard

/// Who belongs to which analysis set. SDTM wants none of it, SUPPDM least of all [CG0528]; analyses
/// do: one record per subject and population of the study.
struct PopulationTabulation: Sendable {
  static let definition = DomainDefinition(
    "POPULATIONS", "Analysis Populations", .analysis,
    structure: "One record per population per subject", keys: ["USUBJID", "POPULATION"],
    variables: [
      .init(.text, "USUBJID", "Unique Subject Identifier", .required, .identifier),
      .init(.text, "SUBJID", "Subject Identifier for the Study", .required, .identifier),
      .init(.text, "SITEID", "Study Site Identifier", .expected, .identifier),
      .init(.text, "POPULATION", "Population", .required, .topic),
      .init(.text, "LABEL", "Name of the Population in Full", .expected, .synonym),
      .init(.text, "MEMBER", "Belongs to the Population", .expected, .result),
      .init(.text, "REASON", "Reason for the Exclusion", .expected, .record),
      .init(.text, "DATE", "Date of the Decision", .expected, .timing),
    ])

  private let subjid = definition.column("SUBJID")
  private let siteid = definition.column("SITEID")
  private let population = definition.column("POPULATION")
  private let label = definition.column("LABEL")
  private let member = definition.column("MEMBER")
  private let reason = definition.column("REASON")
  private let date = definition.column("DATE")

  /// The populations of the study in their order, then any others that the subject has.
  func tabulate(_ subject: Subject, _ study: Study, _ records: inout RecordWriter) {
    for population in study.populations {
      let memberships = subject.populations.filter { $0.population == population.name }
      for membership in memberships { write(membership, population, subject, &records) }
      if memberships.isEmpty { write(nil, population, subject, &records) }
    }
    let known = study.populations.map(\.name)
    for membership in subject.populations where !known.contains(membership.population) {
      write(membership, nil, subject, &records)
    }
  }

  private func write(
    _ membership: PopulationMembership?, _ known: Population?, _ subject: Subject,
    _ records: inout RecordWriter
  ) {
    records.begin()
    records.text(subjid, subject.id)
    records.text(siteid, subject.site)
    records.text(population, known?.name ?? membership?.population)
    records.text(label, known?.label)
    records.flag(member, membership?.included)
    records.text(reason, membership?.reason)
    records.date(date, membership?.date)
    records.end()
  }
}
