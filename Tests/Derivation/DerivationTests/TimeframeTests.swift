import ClinicalModel
import Derivation
import Testing

@Suite struct EpochTests {
  private let study: Study = {
    var study = Study()
    study.epochs = [
      epoch("SCREENING", .consent), epoch("TREATMENT", .firstDose),
      epoch("FOLLOW-UP", .lastDose, after: true),
    ]
    return study
  }()

  @Test(arguments: [
    ("2023-12-31", nil), ("2024-01-10", "SCREENING"), ("2024-02-29", "TREATMENT"),
    ("2024-03-31", "TREATMENT"), ("2024-04-01", "FOLLOW-UP"), ("2024-02", nil),
    ("2024-03", "TREATMENT"),
    ("2024", nil), ("2025", "FOLLOW-UP"), ("2024-02-29T07:00", "SCREENING"),
    ("2024-02-29T08:00", "TREATMENT"), ("2024-03-31T23:00", "TREATMENT"),
  ])
  func byTheStartDate(start: String, expected: String?) {
    let subject = derived(study) {
      $0.consentDate = date("2024-01-01")
      $0.doses = [dose("2024-02-29T08:00", end: "2024-03-31T09:00")]
      $0.adverseEvents = [event(start)]
    }.subject
    #expect(subject.adverseEvents[0].epoch == expected)
  }

  @Test func whoWasNeverTreatedStaysInScreening() {
    let subject = derived(study) {
      $0.consentDate = date("2024-01-01")
      $0.adverseEvents = [event("2024-05")]
    }.subject
    #expect(subject.adverseEvents[0].epoch == "SCREENING")
  }

  @Test func milestonesHaveNone() {
    var milestone = Disposition()
    (milestone.category, milestone.date) = (.milestone, date("2024-01-05"))
    var end = milestone
    (end.category, end.date) = (.event, date("2024-01-06"))
    let subject = derived(study) {
      $0.consentDate = date("2024-01-01")
      $0.dispositions = [end, milestone]
    }.subject
    #expect(subject.dispositions.map(\.epoch) == [nil, "SCREENING"])
  }

  @Test func whatWasGivenWasGivenInTreatment() {
    let subject = derived(study) {
      $0.consentDate = date("2024-01-01")
      var open = dose("2024")
      open.start = nil
      $0.doses = [dose("2024-01-10"), dose("2024"), open, dose("2024", status: .notGiven)]
    }.subject
    #expect(subject.doses.map(\.epoch).filter { $0 == "TREATMENT" }.count == 3)
    #expect(subject.doses.first { $0.status == .notGiven }?.epoch == nil)
  }

  /// By their cycle, for there is no date; who was never treated had no cycle.
  @Test(arguments: [true, false])
  func whatWasLeftOutOfACycleIsOfTreatment(_ isTreated: Bool) {
    let subject = derived(study) {
      var missed = dose("2024", cycle: 2, status: .notGiven)
      missed.start = nil
      var unasked = Answer()
      (unasked.cycle, unasked.notDoneReason) = (2, "Forgotten")
      $0.doses = [missed] + (isTreated ? [dose("2024-01-10", cycle: 1)] : [])
      $0.answers = [unasked, Answer()]
    }.subject
    let missed = subject.doses.first { $0.status == .notGiven }
    #expect(missed?.epoch == (isTreated ? "TREATMENT" : nil))
    #expect(subject.answers.compactMap(\.epoch) == (isTreated ? ["TREATMENT"] : []))
  }
}

@Suite struct EmergenceTests {
  private func emergent(_ event: AdverseEvent, days: Int? = 30) -> Bool? {
    var study = Study()
    study.treatmentEmergentDays = days
    return derived(study) {
      $0.doses = [dose("2024-01-15"), dose("2024-01-30")]
      $0.adverseEvents = [event]
    }.subject.adverseEvents[0].treatmentEmergent
  }

  @Test(arguments: [
    ("2024-01-14", false), ("2024-01-15", true), ("2024-01-15T03:00", true), ("2024-02-29", true),
    ("2024-03-01", false), ("2024-01", nil), ("2024-02", true), ("2023", false), ("2024", nil),
    ("2024-03", false),
  ])
  func fromFirstDoseToTheLimit(start: String, expected: Bool?) {
    #expect(emergent(event(start)) == expected)
  }

  @Test func noLimitUnlessStated() { #expect(emergent(event("2030"), days: nil) == true) }

  @Test func overBeforeTheFirstDose() {
    #expect(emergent(event("2024-01", end: "2024-01-10")) == false)
    #expect(emergent(event(nil)) == nil)
  }
}
