import ClinicalModel

extension FHIRTranslator {
  /// Condition (R4, 9.2) of a past or present illness.
  func write(
    _ record: MedicalHistory, _ index: Int, _ context: SubjectContext,
    _ writer: inout ResourceWriter
  ) {
    writer.resource("Condition", context.id("history", index)) { writer in
      writer.extensions(Self.extensions(of: record))
      if let code = Self.clinicalStatus(record) {
        writer.concept("clinicalStatus", nil, [Self.coding("condition-clinical", code)])
      }
      let certainty = Self.certainty(of: record)
      writer.concept("verificationStatus", nil, [Self.coding("condition-ver-status", certainty)])
      writer.concept(
        "code", record.term ?? record.verbatim ?? "not stated",
        (record.lowestLevelTerm?.codings ?? []) + (record.preferredTerm?.codings ?? []))
      writer.subject(context)
      writer.dateTime("onsetDateTime", record.start ?? record.diagnosed)
      writer.dateTime("abatementDateTime", record.end)
      writer.dateTime("recordedDate", record.diagnosed)
    }
  }

  /// A condition that has ended is not active (R4, con-4).
  private static func clinicalStatus(_ record: MedicalHistory) -> String? {
    if record.end?.fhirDateTime != nil { return "resolved" }
    return record.ongoing.map { $0 ? "active" : "resolved" }
  }

  /// What was asked of everyone and not answered is as little confirmed as refuted.
  private static func certainty(of record: MedicalHistory) -> String {
    if record.present == false { return "refuted" }
    return record.present == nil && record.notDoneReason != nil ? "unconfirmed" : "confirmed"
  }

  private static func coding(_ system: String, _ code: String) -> Coding {
    Coding(system: Systems.terminology + system, code: code)
  }

  private static func extensions(of record: MedicalHistory) -> [Extension?] {
    let own: [Extension?] = [
      .text("identifier", record.identifier), .text("category", record.category),
      .text("verbatim", record.verbatim), .coded("lowest-level-term", record.lowestLevelTerm),
      .coded("preferred-term", record.preferredTerm),
      .coded("high-level-term", record.highLevelTerm),
      .coded("high-level-group-term", record.highLevelGroupTerm),
      .coded("system-organ-class", record.bodySystem), .text("stage", record.stage),
      .text("subtype", record.subtype), .text("severity", record.severity?.rawValue),
      .text("not-done-reason", record.notDoneReason),
    ]
    return own + record.findings.map(finding) + Extension.common(record)
  }

  private static func finding(_ finding: HistoryFinding) -> Extension? {
    .parts(
      "finding",
      [
        .text("code", finding.code), .text("name", finding.name),
        .text("category", finding.category), .text("result", finding.result),
        .date("date", finding.date),
      ])
  }
}
