import ClinicalModel
import Derivation
import Diagnostics
import Testing

@Suite struct DeviationTests {
  /// A on days 1, 8 and 15, the last of them at home; B daily on days 1 to 21.
  func study() -> Study {
    func dosing(_ drug: String, _ days: [Int], _ setting: Setting?) -> PlannedDosing {
      var dosing = PlannedDosing()
      (dosing.drug, dosing.days, dosing.setting, dosing.cycles) = (drug, days, setting, [1, 2])
      return dosing
    }
    var study = Study()
    study.cycleLength = 28
    study.regimen = [
      dosing("A", [1, 8], .hospital), dosing("A", [15], .home), dosing("B", Array(1...21), nil),
    ]
    study.epochs = [epoch("TREATMENT", .firstDose)]
    return study
  }

  /// Both cycles of A as planned.
  func asPlanned() -> [Dose] {
    [
      ("2024-03-01", 1, 1), ("2024-03-08", 1, 8), ("2024-03-15", 1, 15),
      ("2024-03-29", 2, 1), ("2024-04-05", 2, 8), ("2024-04-12", 2, 15),
    ]
    .map { dose($0.0, cycle: $0.1, day: $0.2) }
  }

  func notGiven(cycle: Int, day: Int?, because reason: String) -> Dose {
    var dose = dose("2024-01-01", cycle: cycle, day: day, status: .notGiven)
    (dose.start, dose.notGivenReason) = (nil, reason)
    return dose
  }

  func daily(_ start: String, _ end: String, cycle: Int) -> Dose {
    var dose = dose(start, end: end, drug: "B", cycle: cycle)
    dose.frequency = "QD"
    return dose
  }

  func deviations(_ doses: [Dose]) -> [Deviation] {
    derived(study()) { $0.doses = doses }.subject.deviations
  }

  func texts(_ doses: [Dose]) -> [String] { deviations(doses).map { $0.verbatim ?? "" } }

  @Test func asPlannedThereIsNone() {
    #expect(deviations(asPlanned()).isEmpty)
    #expect(deviations([daily("2024-03-01", "2024-03-21", cycle: 1)] + asPlanned()).isEmpty)
  }

  @Test func recordedAsNotGiven() throws {
    var doses = asPlanned()
    doses[1] = notGiven(cycle: 1, day: 8, because: "Logistics")
    let deviation = try #require(deviations(doses).first)
    #expect(deviations(doses).count == 1)
    #expect(deviation.term == "MISSED DOSE" && deviation.category == "TREATMENT DEVIATION")
    #expect(deviation.verbatim == "A not given on day 8 of cycle 1: Logistics")
    #expect(deviation.date == date("2024-03-08") && deviation.epoch == "TREATMENT")
    #expect(deviation.cycle == 1 && deviation.day == 8 && deviation.derived == true)
  }

  @Test func withoutARecordBetweenDoses() {
    var doses = asPlanned()
    doses.removeSubrange(1...2)
    #expect(texts(doses) == ["A not given on days 8, 15 of cycle 1"])
  }

  @Test func notBeforeTheFirstDoseNorAfterTheLast() {
    #expect(texts(Array(asPlanned().prefix(4))).isEmpty)
    #expect(texts(asPlanned() + [daily("2024-03-29", "2024-04-18", cycle: 2)]).isEmpty)
  }

  @Test func whatIsRecordedAsNotGivenAfterTheEndIsNotMissed() {
    let late = notGiven(cycle: 1, day: 15, because: "Stopped")
    #expect(texts(Array(asPlanned().prefix(2)) + [late]).isEmpty)
    let subject = derived(study()) {
      var end = Disposition()
      (end.category, end.date) = (.event, date("2024-03-28"))
      $0.dispositions = [end]
      $0.doses = Array(asPlanned().prefix(2)) + [late]
    }.subject
    #expect(subject.deviations.count == 1)
  }

  @Test func cyclesThatWereNotReachedAreNotMissed() {
    let skipped = [1, 8, 15].map { notGiven(cycle: 2, day: $0, because: "Adverse event") }
    #expect(texts(Array(asPlanned().prefix(3)) + skipped).isEmpty)
  }

  @Test func onAnotherDay() {
    var doses = asPlanned()
    doses[1].start = date("2024-03-10")
    #expect(texts(doses) == ["A given on day 10 of cycle 1, planned on day 8"])
    doses[1].day = nil
    #expect(texts(doses) == ["A given on day 10 of cycle 1, planned on day 8"])
    doses = asPlanned() + [dose("2024-03-20", cycle: 1)]
    #expect(texts(doses) == ["A given on day 20 of cycle 1, on which none is planned"])
  }

  @Test func inAnotherSetting() {
    var doses = asPlanned()
    (doses[1].setting, doses[2].setting) = (.hospital, .hospital)
    #expect(texts(doses) == ["A given in setting HOSPITAL on day 15 of cycle 1, planned: HOME"])
  }

  @Test func daysMissingFromAnInterval() throws {
    var short = daily("2024-03-01", "2024-03-15", cycle: 1)
    short.changeReason = "Adverse event"
    let doses = [short, daily("2024-03-29", "2024-04-18", cycle: 2)]
    let deviation = try #require(deviations(doses).first)
    #expect(deviation.verbatim == "B not given on days 16 to 21 of cycle 1: Adverse event")
    #expect(deviation.date == date("2024-03-16") && deviation.end == date("2024-03-21"))
  }

  @Test func anIntervalThatIsShifted() {
    let doses = asPlanned() + [daily("2024-03-03", "2024-03-23", cycle: 1)]
    #expect(texts(doses) == ["B given on days 3 to 23 of cycle 1, planned on days 1 to 21"])
  }

  @Test func whatCantBeToldIsNoDeviation() {
    var doses = asPlanned() + [daily("2024-03-01", "2024-03-21", cycle: 1)]
    doses[6].start = nil
    doses[1].start = nil
    #expect(texts(doses).isEmpty)
    #expect(texts([daily("2024-03-01", "2024-04-25", cycle: 1)] + asPlanned()).isEmpty)
  }

  @Test func derivingAgainChangesNothing() {
    let collected = Deviation(verbatim: "Came a day late")
    var (subject, _) = derived(study()) {
      $0.deviations = [collected]
      $0.doses = asPlanned().dropLast(2) + [notGiven(cycle: 1, day: 8, because: "Logistics")]
      $0.doses[1].start = date("2024-03-09")
    }
    let once = subject.deviations.map(\.verbatim)
    #expect(once.count == 3 && once.contains("Came a day late"))
    var findings: [Finding] = []
    Deriver(study: study()).derive(&subject, findings: &findings)
    #expect(subject.deviations.map(\.verbatim) == once)
  }

  @Test func withoutARegimenThereIsNone() {
    let subject = derived { $0.doses = [notGiven(cycle: 1, day: 8, because: "Logistics")] }.subject
    #expect(subject.deviations.isEmpty)
  }
}

extension Deviation {
  fileprivate init(verbatim: String) {
    self.init()
    self.verbatim = verbatim
  }
}
