import ClinicalModel

/// The event in the source that a record was collected in.
struct SourceEvent: Hashable {
  let name: String
  /// Empty where the event does not repeat.
  let repetition: String
}

extension ClinicalRecord {
  var event: SourceEvent? {
    guard let name = source?.event else { return nil }
    return SourceEvent(name: name, repetition: source?.eventRepeat ?? "")
  }
}
