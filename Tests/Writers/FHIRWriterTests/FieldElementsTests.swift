import ClinicalModel
import FHIRWriter
import JSONFormat
import Testing

/// The table of `FieldElements` against what the writers write.
@Suite struct FieldElementsTests {
  @Test func eachFieldGoesWhereTheTableSays() throws {
    for (kind, resource) in FieldElements.resources {
      for (field, elements) in resource.elements {
        let name = String(field.prefix { $0 != "." })
        let before = try text(kind, setting: nil)
        let after = try text(kind, setting: name)
        #expect(after != before, "\(kind) \(field) shows nowhere")
        let all = after + (try text(kind, setting: name, alsoEnd: true))
        for element in elements {
          #expect(all.contains(mark(of: element)), "\(kind) \(field) \(element)")
        }
      }
    }
  }

  /// What is written where an element or an extension is.
  private func mark(of element: String) -> String {
    let parts = element.split(separator: "~", omittingEmptySubsequences: false)
    let last = String(parts.last!.split(separator: ".").last!)
    guard parts.count > 1 else { return "\"\(last)\":" }
    let isPart = parts.last!.contains(".")
    return isPart ? "\"url\":\"\(last)\"" : "/StructureDefinition/\(last)\""
  }

  private func text(_ kind: String, setting field: String?, alsoEnd: Bool = false) throws -> String
  {
    var subject = Subject()
    subject.id = "1"
    switch kind {
    case "subject": subject = try set(subject, kind, field)
    case "dose": subject.doses = [try set(Self.dose(for: field), kind, field, alsoEnd)]
    case "adverseEvent": subject.adverseEvents = [try set(AdverseEvent(), kind, field)]
    case "response": subject.responses = [try set(Response(), kind, field)]
    case "medication": subject.medications = [try set(Medication(), kind, field, alsoEnd)]
    case "history": subject.histories = [try set(MedicalHistory(), kind, field)]
    case "priorTherapy": subject.priorTherapies = [try set(PriorTherapy(), kind, field, alsoEnd)]
    case "procedure": subject.procedures = [try set(Procedure(), kind, field, alsoEnd)]
    case "disposition": subject.dispositions = [try set(Disposition(), kind, field)]
    case "visit": subject.visits = [try set(Visit(), kind, field)]
    case "answer":
      subject.answers = [try set(Answer(), kind, field), try set(Self.answer, kind, field)]
    case "measurement": subject.measurements = [try set(Measurement(), kind, field)]
    case "healthcareUse": subject.healthcareUses = [try set(HealthcareUse(), kind, field)]
    case "eligibility": subject.eligibilities = [try set(Eligibility(), kind, field)]
    case "deviation": subject.deviations = [try set(Deviation(), kind, field)]
    default: subject.comments = [try set(Comment(), kind, field)]
    }
    var json = JSONWriter()
    FHIRTranslator(study: sampleStudy(), packaging: .ndjson).write(subject, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A reason for a dose not given shows only with such a dose.
  private static func dose(for field: String?) -> Dose {
    var dose = Dose()
    if field == "notGivenReason" { dose.status = .notGiven }
    dose.amount = Quantity(DecimalNumber("1")!, unit: "g")
    return dose
  }

  /// A score shows beside an answer in another place than without one.
  private static var answer: Answer {
    var answer = Answer()
    answer.answer = "Yes"
    return answer
  }

  /// - Parameter alsoEnd: whether it has an end too, which makes a period of a moment.
  private func set<R: Record>(
    _ record: R, _ kind: String, _ field: String?, _ alsoEnd: Bool = false
  ) throws -> R {
    var record = record
    guard let field else { return record }
    var filler = OneField(field)
    record.visitFields(&filler)
    try #require(filler.found, "\(kind) has no \(field)")
    if alsoEnd {
      for other in ["start", "end"] where other != field {
        var filler = OneField(other)
        record.visitFields(&filler)
      }
    }
    return record
  }
}
