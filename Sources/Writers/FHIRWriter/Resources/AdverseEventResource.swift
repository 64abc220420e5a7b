import ClinicalModel

extension FHIRTranslator {
  /// AdverseEvent (R4, 9.5), with what the guide for clinical research adds as extensions.
  func write(
    _ event: AdverseEvent, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("AdverseEvent", context.id("ae", index)) { writer in
      writer.extensions(
        Self.details(event) + Self.classification(event) + Self.judgements(event)
          + Extension.common(event))
      if let number = event.identifier { Self.identify(number, to: &writer) }
      writer.text("actuality", "actual")
      writer.concept("event", event.term ?? event.verbatim, Self.codings(event))
      writer.subject(context)
      writer.dateTime("date", event.start)
      if let serious = event.serious {
        writer.concept("seriousness", nil, [Self.seriousness(serious)])
      }
      if let severity = event.severity { writer.concept("severity", nil, [severity.coding]) }
      if let outcome = event.outcome { writer.concept("outcome", nil, [outcome.coding]) }
      writeSuspects(event, to: &writer)
      writer.array("study") { writer in
        writer.object { $0.text("reference", "ResearchStudy/\(studyID)") }
      }
    }
  }

  private static func identify(_ number: String, to writer: inout ResourceWriter) {
    writer.object("identifier") {
      $0.text("system", "\($0.base)/identifier/adverse-event")
      $0.text("value", number)
    }
  }

  private static func codings(_ event: AdverseEvent) -> [Coding] {
    (event.preferredTerm?.codings ?? []) + (event.lowestLevelTerm?.codings ?? [])
  }

  private static func seriousness(_ serious: Bool) -> Coding {
    Coding(
      system: Systems.terminology + "adverse-event-seriousness",
      code: serious ? "serious" : "non-serious")
  }

  private static func details(_ event: AdverseEvent) -> [Extension?] {
    [
      .text("verbatim", event.verbatim), .text("category", event.category),
      .date("end-date", event.end), .flag("ongoing", event.ongoing),
      .text("toxicity-grade", event.grade?.rawValue), .integer("cycle", event.cycle),
      .text("setting", event.setting?.rawValue),
      .flag("treatment-emergent", event.treatmentEmergent),
      .flag("treatment-given", event.treatmentGiven), .text("other-action", event.otherAction),
    ] + event.influences.map { .text("influence", $0) } + event.actions.map(action)
  }

  private static func classification(_ event: AdverseEvent) -> [Extension?] {
    [
      .coded("lowest-level-term", event.lowestLevelTerm),
      .coded("preferred-term", event.preferredTerm),
      .coded("high-level-term", event.highLevelTerm),
      .coded("high-level-group-term", event.highLevelGroupTerm),
      .coded("system-organ-class", event.bodySystem),
    ]
  }

  private static func judgements(_ event: AdverseEvent) -> [Extension?] {
    [.flag("expected", event.expected)]
      + event.seriousnessCriteria.map {
        .concept("seriousness-criterion", $0.text, [$0.coding])
      }
  }

  private static func action(_ action: DrugAction) -> Extension? {
    .parts("drug-action", [.text("drug", action.drug), .text("action", action.action?.rawValue)])
  }

  private func writeSuspects(_ event: AdverseEvent, to writer: inout ResourceWriter) {
    guard !event.causality.isEmpty else { return }
    writer.array("suspectEntity") { writer in
      for causality in event.causality { writeSuspect(causality, to: &writer) }
    }
  }

  private func writeSuspect(_ causality: DrugCausality, to writer: inout ResourceWriter) {
    writer.object { writer in
      if let id = causality.drug.flatMap({ medications[$0] }) {
        writer.reference("instance", "Medication", id)
      } else {
        writer.object("instance") { $0.text("display", causality.drug ?? "study treatment") }
      }
      guard let assessment = causality.assessment else { return }
      writer.array("causality") { writer in
        writer.object { writer in
          writer.extensions([.text("verbatim", causality.verbatim)])
          writer.concept("assessment", assessment.rawValue, assessment.codings)
        }
      }
    }
  }
}
