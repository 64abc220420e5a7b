import ClinicalModel

extension FHIRTranslator {
  /// Observation (R4, 10.1) of a laboratory result or a vital sign, named as the study names it.
  func write(
    _ record: Measurement, _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("Observation", context.id("measurement", index)) { writer in
      writer.extensions(Self.extensions(of: record))
      writer.text("status", "final")
      if record.category == .laboratory { Self.writeCategory("laboratory", to: &writer) }
      writer.concept("code", record.name ?? record.code ?? "not stated", codes(record))
      writer.subject(context)
      writer.dateTime("effectiveDateTime", record.date)
      if record.result != nil {
        writer.quantity("valueQuantity", record.result)
      } else if let text = record.text {
        writer.text("valueString", text)
      } else {
        writer.absent(record.notDoneReason)
      }
      writer.concept("method", record.method)
      Self.writeRange(record, to: &writer)
    }
  }

  private func codes(_ record: Measurement) -> [Coding] {
    record.code.map { [Coding(system: "\(base)/CodeSystem/measurement", code: $0)] } ?? []
  }

  private static func writeCategory(_ code: String, to writer: inout ResourceWriter) {
    writer.concepts(
      "category", nil, [Coding(system: Systems.terminology + "observation-category", code: code)])
  }

  private static func writeRange(_ record: Measurement, to writer: inout ResourceWriter) {
    guard record.rangeLow != nil || record.rangeHigh != nil else { return }
    let unit = record.result?.unit
    writer.array("referenceRange") { writer in
      writer.object { writer in
        writer.quantity("low", record.rangeLow.map { Quantity($0, unit: unit) })
        writer.quantity("high", record.rangeHigh.map { Quantity($0, unit: unit) })
      }
    }
  }

  private static func extensions(of record: Measurement) -> [Extension?] {
    let own: [Extension?] = [
      .text("measurement-category", record.category?.rawValue), .text("panel", record.panel),
      .text("indicator", record.indicator), .text("specimen", record.specimen),
      .flag("fasting", record.fasting), .flag("baseline", record.baseline),
      .text("visit", record.visit), .integer("cycle", record.cycle),
      .integer("day-of-cycle", record.day),
    ]
    return own + Extension.common(record)
  }
}
