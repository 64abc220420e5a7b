import ClinicalModel
import Derivation

extension FHIRTranslator {
  /// MedicationAdministration (R4, 11.3): what was given, and what was due and not given. A dose that
  /// is only planned is no administration.
  func write(
    _ dose: Dose, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    let isGiven = dose.isGiven
    guard isGiven || dose.status == .notGiven || dose.notGivenReason != nil else { return }
    writer.resource("MedicationAdministration", context.id("dose", index)) { writer in
      writer.extensions(extensions(of: dose, context))
      writer.text("status", isGiven ? "completed" : "not-done")
      writer.concepts("statusReason", isGiven ? nil : dose.notGivenReason)
      writer.concept("category", dose.setting?.rawValue, Self.category(dose.setting))
      writeMedication(dose.drug, to: &writer)
      writer.subject(context)
      writeEffective(dose, to: &writer)
      writeDosage(dose, to: &writer)
    }
  }

  private static func category(_ setting: Setting?) -> [Coding] {
    guard setting == .home else { return [] }
    return [Coding(system: Systems.terminology + "medication-admin-category", code: "community")]
  }

  private func writeMedication(_ drug: String?, to writer: inout ResourceWriter) {
    if let drug, let id = medications[drug] {
      writer.reference("medicationReference", "Medication", id)
    } else {
      writer.concept("medicationCodeableConcept", drug ?? "not stated")
    }
  }

  /// When is mandatory (R4: effective[x] 1..1): an unknown date says that it is unknown.
  private func writeEffective(_ dose: Dose, to writer: inout ResourceWriter) {
    guard (dose.start ?? dose.end)?.fhirDateTime != nil else {
      return writer.object("effectivePeriod") { $0.dataAbsent() }
    }
    if dose.start == nil {
      writer.period("effectivePeriod", nil, dose.end)
    } else {
      writer.occurrence(
        dose.start, dose.end, moment: "effectiveDateTime", period: "effectivePeriod")
    }
  }

  /// A dosage needs a dose (R4, mad-1): without one, the route stands in an extension.
  private func writeDosage(_ dose: Dose, to writer: inout ResourceWriter) {
    guard dose.amount != nil else { return }
    writer.object("dosage") { writer in
      writer.text("text", dose.regimen)
      writer.concept("route", dose.route, routeCodings(dose.route))
      writer.quantity("dose", dose.amount)
    }
  }

  private func extensions(of dose: Dose, _ context: SubjectContext) -> [Extension?] {
    let hasDosage = dose.amount != nil
    let own: [Extension?] = [
      .integer("line-of-therapy", dose.line), .text("visit", dose.visit),
      .integer("cycle", dose.cycle), .integer("day-of-cycle", dose.day),
      .text("dose-form", dose.form), .text("frequency", dose.frequency),
      .quantity("planned-dose", dose.plannedAmount), .quantity("duration", dose.duration),
      .text("dose-change", dose.change?.rawValue), .text("dose-change-reason", dose.changeReason),
      .text("lot", dose.lot), .text("route", hasDosage ? nil : dose.route),
      .text("regimen", hasDosage ? nil : dose.regimen),
    ]
    return own + Extension.events(dose.events, dose.eventTerm, context)
      + Extension.common(dose)
  }
}

extension ResourceWriter {
  /// A mandatory value that the data do not have (R4 extension data-absent-reason).
  mutating func dataAbsent() {
    array("extension") { writer in
      writer.object {
        $0.text("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        $0.text("valueCode", "unknown")
      }
    }
  }
}
