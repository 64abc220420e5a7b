import ClinicalModel

extension Deriver {
  /// An event is expected when the label lists its term; only where expectedness was not collected.
  func judgeExpectedness(in subject: inout Subject) {
    guard !expectedTerms.isEmpty else { return }
    for index in subject.adverseEvents.indices where subject.adverseEvents[index].expected == nil {
      let event = subject.adverseEvents[index]
      let coded = event.preferredTerm
      let terms = [coded?.decode, coded?.verbatim, event.term].compactMap { $0?.lowercased() }
      guard !terms.isEmpty else { continue }
      subject.adverseEvents[index].expected = terms.contains(where: expectedTerms.contains)
      subject.adverseEvents[index].expectedDerived = true
    }
  }
}
