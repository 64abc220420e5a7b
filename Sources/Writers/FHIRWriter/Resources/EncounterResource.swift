import ClinicalModel

extension FHIRTranslator {
  /// Encounter (R4, 8.11) of a visit of the study; one that did not take place was cancelled.
  func write(
    _ visit: Visit, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("Encounter", context.id("visit", index)) { writer in
      let own: [Extension?] = [
        .text("visit-number", visit.number?.digits), .integer("cycle", visit.cycle),
        .integer("day-of-cycle", visit.day), .text("setting", visit.setting?.rawValue),
      ]
      writer.extensions(own + Extension.common(visit))
      writer.text("status", visit.occurred == false ? "cancelled" : "finished")
      writer.encounterClass(visit.setting == .home ? "HH" : "AMB")
      writer.concepts("type", visit.name)
      writer.subject(context)
      writer.period("period", visit.start, visit.end)
      writer.concepts("reasonCode", visit.reason)
    }
  }

  /// Encounter of the use of medical resources.
  func write(
    _ use: HealthcareUse, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("Encounter", context.id("use", index)) { writer in
      let own: [Extension?] = [
        .text("verbatim", use.verbatim), .integer("days", use.days), .integer("count", use.count),
        .integer("line-of-therapy", use.line),
      ]
      let events = Extension.events(use.events, use.eventTerm, context)
      writer.extensions(own + events + Extension.common(use))
      writer.text("status", "finished")
      writer.encounterClass(Self.isStay(use.kind?.uppercased() ?? "") ? "IMP" : "AMB")
      writer.concepts("type", use.kind)
      writer.subject(context)
      writer.period("period", use.start, use.end)
      writer.concepts("reasonCode", use.reason)
    }
  }

  /// `HOSPITALIZATION`, and the terms of CDISC's codelist HODECOD such as `INTENSIVE CARE UNIT STAY`.
  private static func isStay(_ kind: String) -> Bool {
    kind.hasPrefix("HOSPITAL") || kind.hasSuffix(" STAY")
  }

  /// Procedure (R4, 9.3).
  func write(
    _ record: Procedure, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("Procedure", context.id("procedure", index)) { writer in
      let own: [Extension?] = [.text("verbatim", record.verbatim), .text("visit", record.visit)]
      let events = Extension.events(record.events, record.eventTerm, context)
      writer.extensions(own + events + Extension.common(record))
      writer.text("status", "completed")
      writer.concept("category", record.category)
      writer.concept("code", record.term ?? record.verbatim ?? "not stated")
      writer.subject(context)
      writer.occurrence(
        record.start, record.end, moment: "performedDateTime", period: "performedPeriod")
      writer.concepts("reasonCode", record.indication)
    }
  }
}

extension ResourceWriter {
  fileprivate mutating func encounterClass(_ code: String) {
    object("class") {
      $0.members(
        of: Coding(system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: code))
    }
  }
}
