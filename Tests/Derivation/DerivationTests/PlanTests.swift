import ClinicalModel
import Derivation
import Testing

@Suite struct PlanTests {
  private let study: Study = {
    var study = Study()
    study.cycleLength = 28
    study.visits = [
      planned("SCREENING", event: "SE_SCR"),
      planned("CYCLE 1 DAY 1", event: "SE_C1", cycle: 1, day: 1),
      planned("CYCLE 1 DAY 8", cycle: 1, day: 8), planned("CYCLE 2 DAY 1", cycle: 2, day: 1),
      planned("REPEATED 2", event: "SE_R[2]", cycle: 2, day: 15),
    ]
    return study
  }()

  @Test func sourceEventThenCycleAndDay() {
    let subject = derived(study) {
      $0.doses = [dose("2024-01-01", event: "SE_C1"), dose("2024-01-08", cycle: 1, day: 8)]
      var answer = Answer()
      answer.source = Provenance(file: "f", line: 1)
      answer.source?.event = "SE_SCR"
      answer.date = date("2024-01-20")
      var repeated = answer
      repeated.source?.event = "SE_R"
      repeated.source?.eventRepeat = "2"
      repeated.date = date("2024-02-20")
      $0.answers = [answer, repeated]
    }.subject
    #expect(subject.doses.map(\.visit) == ["CYCLE 1 DAY 1", "CYCLE 1 DAY 8"])
    #expect(subject.doses[0].cycle == 1)
    #expect(subject.doses[0].day == 1)
    #expect(subject.answers.map(\.visit) == ["SCREENING", "REPEATED 2"])
    #expect(subject.answers.map(\.cycle) == [nil, 2])
  }

  @Test func aPageWithDosesOfManyDays() {
    let subject = derived(study) {
      $0.doses = ["2024-01-01", "2024-01-02", "2024-01-08"].map { dose($0, event: "SE_C1") }
    }.subject
    #expect(subject.doses.map(\.day) == [1, 2, 8])
    #expect(subject.doses.map(\.visit) == ["CYCLE 1 DAY 1", nil, "CYCLE 1 DAY 8"])
  }

  @Test func cyclesFromTheFirstDoseOfEach() {
    let subject = derived(study) {
      $0.doses = [
        dose("2024-01-01", cycle: 1), dose("2024-02-06", cycle: 2, day: 2), dose("2024-02-12"),
      ]
      $0.adverseEvents = [event("2024-02-04"), event("2024-02-05"), event("2024-04-01")]
    }.subject
    #expect(subject.doses.map(\.cycle) == [1, 2, 2])
    #expect(subject.doses.map(\.day) == [1, 2, 8])
    #expect(subject.adverseEvents.map(\.cycle) == [1, 2, nil])
    #expect(subject.doses.map(\.cycleDerived) == [nil, nil, true])
    #expect(subject.doses.map(\.dayDerived) == [true, nil, true])
    #expect(subject.adverseEvents.map(\.cycleDerived) == [true, true, nil])
  }

  @Test func cyclesFromTheLengthWhenNothingWasCollected() {
    let subject = derived(study) {
      $0.doses = ["2024-02-01", "2024-02-29", "2024-04-01"].map { dose($0) }
    }.subject
    #expect(subject.doses.map(\.cycle) == [1, 2, 3])
    #expect(subject.doses.map(\.day) == [1, 1, 5])
    #expect(subject.doses.map(\.visit) == ["CYCLE 1 DAY 1", "CYCLE 2 DAY 1", nil])
  }

  @Test func eachLineCountsItsOwnCycles() {
    let subject = derived(study) {
      $0.doses = [
        dose("2024-01-01", cycle: 1, line: 1), dose("2024-06-01", cycle: 1, line: 2),
        dose("2024-06-04", line: 2),
      ]
    }.subject
    #expect(subject.doses.map(\.day) == [1, 1, 4])
  }

  @Test func ofLinesWhoseCyclesBeginOnOneDayTheLaterCounts() {
    let lines = (1...6).map { dose($0 == 1 ? "2024-01-01" : "2024-02-26", line: $0) }
    for doses in [lines, lines.reversed()] {
      let subject = derived(study) {
        $0.doses = doses + [dose("2024-03-01", line: 1)]
        $0.adverseEvents = [event("2024-02-27")]
      }.subject
      #expect(subject.adverseEvents[0].cycle == 1)
    }
  }

  @Test func theCollectedStays() {
    let subject = derived(study) {
      var own = dose("2024-01-09", cycle: 1, day: 7, event: "SE_C1")
      own.visit = "ELSEWHERE"
      $0.doses = [own]
    }.subject
    #expect(subject.doses[0].visit == "ELSEWHERE")
    #expect(subject.doses[0].day == 7)
  }

  @Test func aPlanWithoutDaysTellsNothingOfAKnownVisit() {
    var study = Study()
    (study.cycleLength, study.visits) = (28, [planned("C1", event: "SE_C1"), planned("C2")])
    study.visits[1].setting = .home
    let subject = derived(study) {
      $0.doses = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"].map { dose($0) }
      ($0.doses[0].visit, $0.doses[1].visit) = ("C2", "ELSEWHERE")
      $0.doses[2].source?.event = "SE_C1"
    }.subject
    #expect(subject.doses.map(\.visit) == ["C2", "ELSEWHERE", "C1", nil])
    #expect(subject.doses.map(\.cycle) == [nil, nil, nil, 1])
    #expect(subject.doses.map(\.day) == [nil, nil, nil, 4])
    #expect(subject.doses.map(\.setting) == [.home, nil, nil, nil])
  }

  @Test func settingAndRouteFromThePlan() {
    var study = study
    var drug = Drug()
    (drug.id, drug.unit, drug.route, drug.form) = ("A", "mg", "ORAL", "CAPSULE")
    var clinic = PlannedDosing()
    (clinic.drug, clinic.days, clinic.setting) = ("A", [1], .hospital)
    var home = clinic
    (home.days, home.setting, home.route) = ([2], .home, "SUBCUTANEOUS")
    (study.drugs, study.regimen) = ([drug], [clinic, home])
    let subject = derived(study) {
      $0.doses = [
        dose("2024-01-01", cycle: 1, day: 1), dose("2024-01-02", cycle: 1, day: 2),
        dose("2024-01-03", cycle: 1, day: 3),
        dose("2024-01-04", cycle: 1, day: 2, status: .notGiven),
      ]
      $0.doses[1].setting = .hospital
      $0.doses[0].amount = Quantity(DecimalNumber("25.0")!)
    }.subject
    #expect(subject.doses.map(\.setting) == [.hospital, .hospital, nil, nil])
    #expect(subject.doses.map(\.route) == ["ORAL", "SUBCUTANEOUS", "ORAL", "SUBCUTANEOUS"])
    #expect(subject.doses[0].amount?.unit == "mg")
    #expect(subject.doses[0].form == "CAPSULE")
  }
}
