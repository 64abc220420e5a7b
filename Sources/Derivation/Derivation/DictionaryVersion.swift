import ClinicalModel

extension Deriver {
  /// The version of MedDRA that the study states, for each term coded with it that states none.
  func stateDictionaryVersion(in subject: inout Subject) {
    guard let version = study.dictionaryVersion else { return }
    for index in subject.adverseEvents.indices {
      state(version, of: &subject.adverseEvents[index].lowestLevelTerm)
      state(version, of: &subject.adverseEvents[index].preferredTerm)
      state(version, of: &subject.adverseEvents[index].highLevelTerm)
      state(version, of: &subject.adverseEvents[index].highLevelGroupTerm)
      state(version, of: &subject.adverseEvents[index].bodySystem)
    }
    for index in subject.histories.indices {
      state(version, of: &subject.histories[index].lowestLevelTerm)
      state(version, of: &subject.histories[index].preferredTerm)
      state(version, of: &subject.histories[index].highLevelTerm)
      state(version, of: &subject.histories[index].highLevelGroupTerm)
      state(version, of: &subject.histories[index].bodySystem)
    }
  }

  private func state(_ version: String, of term: inout Coded?) {
    guard term?.system?.uppercased() == "MEDDRA", term?.version == nil else { return }
    term?.version = version
  }
}
