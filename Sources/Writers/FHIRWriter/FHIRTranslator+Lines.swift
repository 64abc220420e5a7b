extension FHIRTranslator {
  /// The types of resources that are written, in order; none begins like another with its quote.
  public static let resourceTypes = [
    "ResearchStudy", "Location", "Medication", "Patient", "ResearchSubject", "Encounter",
    "Condition", "MedicationAdministration", "MedicationStatement", "Procedure", "AdverseEvent",
    "Observation", "QuestionnaireResponse",
  ]

  /// Each line of written NDJSON, its end included, with the number of its type: bulk data wants a
  /// file for each type (FHIR Bulk Data Access, 4).
  public static func forEachLine<Failure: Error>(
    of ndjson: [UInt8], _ body: (_ type: Int, _ line: ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let names = resourceTypes.map { Array("{\"resourceType\":\"\($0)\"".utf8) }
    var rest = ndjson[...]
    var last = 0
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[...end]
      if !line.starts(with: names[last]) {
        last = names.firstIndex { line.starts(with: $0) } ?? last
      }
      try body(last, line)
      rest = rest[(end + 1)...]
    }
  }
}
