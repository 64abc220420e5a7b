import ClinicalModel

extension FHIRTranslator {
  /// Observation (R4, 10.1) of the response to treatment: LOINC 97509-4, or NCI's best response.
  func write(
    _ response: Response, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("Observation", context.id("response", index)) { writer in
      writer.extensions(Self.extensions(of: response))
      writer.text("status", "final")
      writer.concept("code", Self.name(response), Self.codes(response))
      writer.subject(context)
      writer.dateTime("effectiveDateTime", response.date)
      if let value = response.value {
        writer.concept("valueCodeableConcept", value.rawValue, [value.coding])
      } else if let verbatim = response.verbatim {
        writer.text("valueString", verbatim)
      } else {
        writer.absent(response.notDoneReason)
      }
      writer.concept("method", response.criteria ?? response.method)
      Self.writeMeasures(response, to: &writer)
    }
  }

  private static func name(_ response: Response) -> String {
    response.best == true ? "Best overall response" : "Overall response"
  }

  private static func codes(_ response: Response) -> [Coding] {
    [
      Coding(system: Systems.loinc, code: "97509-4"),
      .ncit(response.best == true ? "C94536" : "C96613"),
    ]
  }

  private static func extensions(of response: Response) -> [Extension?] {
    let own: [Extension?] = [
      .text("verbatim", response.verbatim), .text("assessor", response.assessor),
      .integer("line-of-therapy", response.line), .flag("derived", response.derived),
      .flag("confirmed", response.confirmed), .flag("progressed", response.progressed),
      .date("progression-date", response.progressionDate),
      .text("assessment-method", response.method), .text("visit", response.visit),
      .integer("cycle", response.cycle), .integer("day-of-cycle", response.day),
    ]
    return own + Extension.common(response)
  }

  private static func writeMeasures(_ response: Response, to writer: inout ResourceWriter) {
    let measures: [(String, Quantity?)] = [
      ("Serum M-protein", response.serumMProtein), ("Urine M-protein", response.urineMProtein),
      ("Free light chain ratio", response.freeLightChainRatio),
      (
        "Difference of involved and uninvolved free light chains", response.freeLightChainDifference
      ),
      ("Plasma cells in bone marrow", response.marrowPlasmaCells),
    ]
    let known = measures.filter { $0.1 != nil }
    guard !known.isEmpty else { return }
    writer.array("component") { writer in
      for (name, quantity) in known {
        writer.object { writer in
          writer.concept("code", name)
          writer.quantity("valueQuantity", quantity)
        }
      }
    }
  }
}

extension ResourceWriter {
  /// Why an observation has no value.
  mutating func absent(_ reason: String?) {
    concept(
      "dataAbsentReason", reason,
      [Coding(system: Systems.terminology + "data-absent-reason", code: "not-performed")])
  }
}
