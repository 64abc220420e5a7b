import ClinicalModel

extension FHIRTranslator {
  /// MedicationStatement (R4, 11.4) of a concomitant drug.
  func write(
    _ drug: Medication, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("MedicationStatement", context.id("medication", index)) { writer in
      let events = Extension.events(drug.events, drug.eventTerm, context)
      writer.extensions(Self.extensions(of: drug) + events + Extension.common(drug))
      writer.text("status", Self.status(drug.end, ongoing: drug.ongoing))
      writer.concept(
        "medicationCodeableConcept",
        drug.name ?? drug.verbatim ?? drug.preferredName?.text ?? "not stated",
        (drug.preferredName?.codings ?? []) + (drug.atc?.codings ?? []))
      writer.subject(context)
      writer.occurrence(
        drug.start, drug.end, moment: "effectiveDateTime", period: "effectivePeriod")
      writer.concepts("reasonCode", drug.indication)
      Self.writeDosage(drug.frequency, drug.route, drug.amount, to: &writer)
    }
  }

  /// MedicationStatement of a treatment from before the study.
  func write(
    _ therapy: PriorTherapy, _ index: Int, _ context: SubjectContext,
    _ writer: inout ResourceWriter
  ) {
    writer.resource("MedicationStatement", context.id("prior", index)) { writer in
      writer.extensions(Self.extensions(of: therapy))
      writer.text("status", Self.status(therapy.end, ongoing: therapy.ongoing ?? false))
      writer.concept(
        "medicationCodeableConcept", therapy.drug ?? therapy.regimen ?? "not stated")
      writer.subject(context)
      writer.occurrence(
        therapy.start, therapy.end, moment: "effectiveDateTime", period: "effectivePeriod")
      Self.writeDosage(therapy.frequency, therapy.route, therapy.amount, to: &writer)
    }
  }

  private static func status(_ end: PartialDate?, ongoing: Bool?) -> String {
    if end != nil { return "completed" }
    switch ongoing {
    case true?: return "active"
    case false?: return "completed"
    case nil: return "unknown"
    }
  }

  private static func writeDosage(
    _ frequency: String?, _ route: String?, _ amount: Quantity?, to writer: inout ResourceWriter
  ) {
    guard frequency != nil || route != nil || amount != nil else { return }
    writer.array("dosage") { writer in
      writer.object { writer in
        writer.text("text", frequency)
        writer.concept("route", route, routeCodings(route))
        guard amount != nil else { return }
        writer.array("doseAndRate") { $0.object { $0.quantity("doseQuantity", amount) } }
      }
    }
  }

  private static func extensions(of drug: Medication) -> [Extension?] {
    [
      .text("identifier", drug.identifier), .text("verbatim", drug.verbatim),
      .coded("preferred-name", drug.preferredName), .coded("atc", drug.atc),
      .text("category", drug.category), .text("dose-form", drug.form),
    ]
  }

  private static func extensions(of therapy: PriorTherapy) -> [Extension?] {
    let best = therapy.bestResponse
    let own: [Extension?] = [
      .text("identifier", therapy.identifier), .integer("line-of-therapy", therapy.line),
      .text("regimen", therapy.regimen),
      .integer("cycles", therapy.cycles),
      best.flatMap { .concept("best-response", $0.rawValue, [$0.coding]) },
      .date("response-date", therapy.responseDate),
      .date("progression-date", therapy.progressionDate),
      .text("stop-reason", therapy.stopReason), .text("schedule", therapy.schedule),
    ]
    return own + Extension.common(therapy)
  }
}
