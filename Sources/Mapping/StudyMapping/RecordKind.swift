import SourceModel
import ClinicalModel

/// A kind of record that a rule can fill, by the name that the mapping uses.
public struct RecordKind: Sendable {
  public let name: String
  public let fields: [FieldSchema]
  /// Fills a record, or the subject itself; false when the source had nothing for it.
  let fill: @Sendable (inout Subject, inout FieldFiller) -> Bool

  /// All kinds, the subject first.
  public static let all: [RecordKind] = [
    subject,
    list("dose", Dose.self) { fillNext(&$0.doses, &$1) },
    list("adverseEvent", AdverseEvent.self) { fillNext(&$0.adverseEvents, &$1) },
    list("response", Response.self) { fillNext(&$0.responses, &$1) },
    list("medication", Medication.self) { fillNext(&$0.medications, &$1) },
    list("history", MedicalHistory.self) { fillNext(&$0.histories, &$1) },
    list("priorTherapy", PriorTherapy.self) { fillNext(&$0.priorTherapies, &$1) },
    list("procedure", Procedure.self) { fillNext(&$0.procedures, &$1) },
    list("disposition", Disposition.self) { fillNext(&$0.dispositions, &$1) },
    list("visit", Visit.self) { fillNext(&$0.visits, &$1) },
    list("answer", Answer.self) { fillNext(&$0.answers, &$1) },
    list("measurement", Measurement.self) { fillNext(&$0.measurements, &$1) },
    list("healthcareUse", HealthcareUse.self) { fillNext(&$0.healthcareUses, &$1) },
    list("eligibility", Eligibility.self) { fillNext(&$0.eligibilities, &$1) },
    list("deviation", Deviation.self) { fillNext(&$0.deviations, &$1) },
    list("comment", Comment.self) { fillNext(&$0.comments, &$1) },
  ]

  public static func named(_ name: String) -> RecordKind? {
    all.first { $0.name == name || kebab($0.name) == name }
  }

  private static let subject = RecordKind(
    name: "subject",
    // The lists of records are filled by their own kinds.
    fields: FieldSchema.of(Subject.self).map { field in
      guard case .list = field.type, !["qualifiers", "populations"].contains(field.name) else {
        return field
      }
      return FieldSchema(name: "", type: field.type)
    },
    fill: { subject, filler in
      filler.keepsFirst = true
      subject.visitFields(&filler)
      if subject.source == nil {
        subject.source = filler.provenance
        subject.source?.subject = filler.evaluator.subject.key
      }
      return filler.sawSource
    })

  private static func list<R: ClinicalRecord>(
    _ name: String, _ type: R.Type,
    fill: @escaping @Sendable (inout Subject, inout FieldFiller) -> Bool
  ) -> RecordKind {
    RecordKind(name: name, fields: FieldSchema.of(R.self), fill: fill)
  }
}

/// Fills a record where it will stay: large records are not moved.
private func fillNext<R: ClinicalRecord>(
  _ records: inout [R], _ filler: inout FieldFiller
) -> Bool {
  if records.isEmpty { records.reserveCapacity(filler.usualCount) }
  records.append(R())
  let isFilled = fill(&records[records.count - 1], &filler)
  if !isFilled { records.removeLast() }
  filler.note(count: records.count)
  return isFilled
}

private func fill<R: ClinicalRecord>(_ record: inout R, _ filler: inout FieldFiller) -> Bool {
  record.visitFields(&filler)
  if filler.sawSource { record.source = filler.provenance }
  return filler.sawSource
}
