import ClinicalModel
import Diagnostics
import Testing

/// What the study's section states must have its effect.
@Suite struct StudyStatementTests {
  @Test func versionOfTheDictionaryGoesToTermsThatStateNone() {
    var study = Study()
    study.dictionaryVersion = "27.1"
    let (subject, _) = derived(study) { subject in
      var own = event(nil)
      own.preferredTerm = Coded(code: "10000001", system: "MedDRA", version: "26.0")
      var bare = event(nil)
      bare.preferredTerm = Coded(code: "10000001", system: "MedDRA")
      bare.bodySystem = Coded(code: "B", system: "ICD-10")
      subject.adverseEvents = [own, bare]
    }
    #expect(Set(subject.adverseEvents.map { $0.preferredTerm?.version }) == ["26.0", "27.1"])
    #expect(subject.adverseEvents.allSatisfy { $0.bodySystem?.version == nil })
  }

  @Test(
    arguments: [
      (false, "NOT DOSED", nil), (true, nil, nil), (false, "LOST", "none of NOT DOSED, NO CONSENT"),
      (false, nil, "without a reason"),
    ] as [(Bool, String?, String?)])
  func exclusionsHaveOneOfTheStatedReasons(included: Bool, reason: String?, words: String?) {
    var safety = Population()
    safety.name = "SAFETY"
    safety.reasons = ["NOT DOSED", "NO CONSENT"]
    var study = Study()
    study.populations = [safety]
    let (_, findings) = derived(study) { subject in
      var membership = PopulationMembership()
      (membership.population, membership.included, membership.reason) = ("SAFETY", included, reason)
      subject.populations = [membership]
    }
    let found = findings.filter { $0.code.name == "population-reason" }
    #expect(found.count == (words == nil ? 0 : 1))
    if let words { #expect(found[0].message.contains(words)) }
  }
}
