import SourceModel
import ClinicalModel

/// A kind of record that a rule can fill, by the name that the mapping uses.
struct RecordKind: Sendable {
  let name: String
  let fields: [FieldSchema]
  /// Fills a record, or the subject itself; false when the source had nothing for it.
  let fill: @Sendable (inout Subject, inout FieldFiller) -> Bool

  /// All kinds, the subject first.
  static let all: [RecordKind] = [
    subject,
    list("dose", Dose.self) { $0.doses.append($1) },
    list("adverseEvent", AdverseEvent.self) { $0.adverseEvents.append($1) },
    list("response", Response.self) { $0.responses.append($1) },
    list("medication", Medication.self) { $0.medications.append($1) },
    list("history", MedicalHistory.self) { $0.histories.append($1) },
    list("priorTherapy", PriorTherapy.self) { $0.priorTherapies.append($1) },
    list("procedure", Procedure.self) { $0.procedures.append($1) },
    list("disposition", Disposition.self) { $0.dispositions.append($1) },
    list("visit", Visit.self) { $0.visits.append($1) },
    list("answer", Answer.self) { $0.answers.append($1) },
    list("measurement", Measurement.self) { $0.measurements.append($1) },
    list("healthcareUse", HealthcareUse.self) { $0.healthcareUses.append($1) },
    list("eligibility", Eligibility.self) { $0.eligibilities.append($1) },
    list("deviation", Deviation.self) { $0.deviations.append($1) },
    list("comment", Comment.self) { $0.comments.append($1) },
  ]

  static func named(_ name: String) -> RecordKind? {
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
    _ name: String, _ type: R.Type, append: @escaping @Sendable (inout Subject, R) -> Void
  ) -> RecordKind {
    RecordKind(name: name, fields: FieldSchema.of(R.self)) { subject, filler in
      var record = R()
      record.visitFields(&filler)
      guard filler.sawSource else { return false }
      record.source = filler.provenance
      append(&subject, record)
      return true
    }
  }
}
