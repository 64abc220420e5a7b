import ClinicalModel
import JSONFormat

/// How resources are put together: one a line, or one Bundle of type collection.
public enum FHIRPackaging: Sendable {
  case ndjson, bundle
}

/// Writes a study and its subjects as FHIR R4 (4.0.1) resources.
///
/// Ids come from the study's and the subject's numbers and the position of a record, so that the same
/// data always give the same bytes. References are relative (`Patient/X`); in a Bundle each entry's
/// `fullUrl` lies under `base`, and so they resolve there (R4, 2.36.4.1).
public struct FHIRTranslator: Sendable {
  /// Where fullUrls, identifiers and our own extensions lie, unless another base is given. The
  /// domain is reserved and belongs to nobody (RFC 2606).
  public static let defaultBase = "https://clinpipe.example/fhir"

  let study: Study
  let packaging: FHIRPackaging
  let base: String
  let studyID: String
  /// The resource ids of the study's drugs by their id in the model.
  let medications: [String: String]
  let sites: [String: String]

  public init(
    study: Study, packaging: FHIRPackaging, base: String = FHIRTranslator.defaultBase
  ) {
    self.study = study
    self.packaging = packaging
    self.base = base
    let studyID = ResourceID.make(study.id ?? study.protocolNumber ?? "study")
    self.studyID = studyID
    let own = { (id: String) in (id, ResourceID.make("\(studyID)-\(id)")) }
    medications = Dictionary(study.drugs.compactMap(\.id).map(own)) { first, _ in first }
    sites = Dictionary(study.sites.compactMap(\.id).map(own)) { first, _ in first }
  }

  /// What comes before the subjects: the beginning of a Bundle, and the study's own resources.
  public func writeStart(to json: inout JSONWriter) {
    writing(to: &json, startsBundle: true) { writer in
      writeStudy(to: &writer)
      for site in study.sites { write(site, to: &writer) }
      for drug in study.drugs { write(drug, to: &writer) }
    }
  }

  /// All resources of one subject. Subjects may be written apart and joined in their order.
  public func write(_ subject: Subject, to json: inout JSONWriter) {
    let context = SubjectContext(subject, in: self)
    writing(to: &json, startsBundle: false) { writer in
      writePatient(context, to: &writer)
      writeResearchSubject(context, to: &writer)
      for (index, visit) in subject.visits.enumerated() { write(visit, index, context, &writer) }
      for (index, use) in subject.healthcareUses.enumerated() {
        write(use, index, context, &writer)
      }
      for (index, record) in subject.histories.enumerated() {
        write(record, index, context, &writer)
      }
      for (index, dose) in subject.doses.enumerated() { write(dose, index, context, &writer) }
      for (index, drug) in subject.medications.enumerated() { write(drug, index, context, &writer) }
      for (index, record) in subject.priorTherapies.enumerated() {
        write(record, index, context, &writer)
      }
      for (index, record) in subject.procedures.enumerated() {
        write(record, index, context, &writer)
      }
      for (index, event) in subject.adverseEvents.enumerated() {
        write(event, index, context, &writer)
      }
      for (index, response) in subject.responses.enumerated() {
        write(response, index, context, &writer)
      }
      for (index, record) in subject.measurements.enumerated() {
        write(record, index, context, &writer)
      }
      writeQuestionnaires(context, to: &writer)
    }
  }

  /// What comes after the last subject.
  public func writeEnd(to json: inout JSONWriter) {
    guard packaging == .bundle else { return }
    json.endArray()
    json.endObject()
    json.newline()
  }

  private func writing(
    to json: inout JSONWriter, startsBundle: Bool, _ body: (inout ResourceWriter) -> Void
  ) {
    var writer = ResourceWriter(packaging: packaging, base: base)
    swap(&writer.json, &json)
    if packaging == .bundle {
      writer.isFirstEntry = startsBundle
      if startsBundle { writer.beginBundle() }
    }
    body(&writer)
    swap(&writer.json, &json)
  }
}

/// What all resources of a subject need.
struct SubjectContext {
  let subject: Subject
  let id: String

  init(_ subject: Subject, in translator: FHIRTranslator) {
    self.subject = subject
    // Numbers are often unique only within a site.
    id = ResourceID.make(subject.uniqueID ?? "\(translator.studyID)-\(subject.id ?? "subject")")
  }

  func id(_ kind: StaticString, _ index: Int) -> String { "\(id)-\(kind)-\(index + 1)" }

  /// References to the adverse events of a number.
  func events(numbered number: String) -> [String] {
    subject.adverseEvents.indices.filter { subject.adverseEvents[$0].identifier == number }
      .map { "AdverseEvent/\(id("ae", $0))" }
  }
}
