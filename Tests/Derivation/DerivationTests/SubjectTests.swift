import ClinicalModel
import Derivation
import Diagnostics
import Testing

@Suite struct ArmTests {
  private let study: Study = {
    var study = Study()
    var arm = Arm()
    arm.code = "KRD"
    study.arms = [arm]
    return study
  }()

  private func arms(_ fill: (inout Subject) -> Void) -> [String?] {
    let subject = derived(study, fill).subject
    return [subject.plannedArm, subject.actualArm, subject.armNullReason?.rawValue]
  }

  @Test func treatedEnrolledDeclinedFailed() {
    #expect(arms { $0.doses = [dose("2024-01-01")] } == ["KRD", "KRD", nil])
    #expect(
      arms { $0.enrolmentDate = date("2024-01-01") } == ["KRD", nil, "ASSIGNED, NOT TREATED"])
    #expect(arms { $0.consented = false } == [nil, nil, "NOT ASSIGNED"])
    #expect(
      arms {
        var criterion = Eligibility()
        (criterion.category, criterion.met) = (.inclusion, false)
        $0.eligibilities = [criterion]
      } == [nil, nil, "SCREEN FAILURE"])
  }
}

@Suite struct BestResponseTests {
  private func response(_ value: ResponseCategory, _ day: String?, line: Int? = nil) -> Response {
    var response = Response()
    (response.value, response.date, response.line) = (value, day.map(date), line)
    return response
  }

  private func best(_ responses: Response...) -> [String] {
    var study = Study()
    study.deriveBestResponse = true
    study.responseCriteria = "IMWG"
    let subject = derived(study) {
      $0.responses = responses
      $0.doses = [dose("2024-01-01")]
    }.subject
    return subject.responses.filter { $0.best == true }
      .map {
        "\($0.line ?? 0) \($0.value!.rawValue) \($0.date?.iso8601 ?? "") \($0.derived ?? false)"
      }
  }

  @Test func firstReachedInTheOrderOfIMWG() {
    #expect(
      best(
        response(.partial, "2024-02-01"), response(.veryGoodPartial, "2024-04-01"),
        response(.veryGoodPartial, "2024-03-01"), response(.progression, "2024-05-01"),
        response(.notEvaluable, "2024-01-15")) == ["0 VGPR 2024-03-01 true"])
  }

  @Test func eachLineHasItsOwnAndACollectedOneStays() {
    var collected = response(.stable, "2024-06-01", line: 2)
    collected.best = true
    #expect(
      best(
        response(.complete, "2024-02-01", line: 1), collected,
        response(.partial, "2024-06-01", line: 2))
        == ["1 CR 2024-02-01 true", "2 SD 2024-06-01 false"])
  }

  @Test func beforeTreatmentDoesNotCount() {
    #expect(
      best(response(.complete, "2023-12-31"), response(.notEvaluable, "2024-02-01"))
        == ["0 NE 2024-02-01 true"])
  }
}

@Suite struct ConsistencyTests {
  private func codes(_ fill: (inout Subject) -> Void) -> [FindingCode] {
    derived(Study(), fill).findings.map(\.code)
  }

  @Test func contradictionsAreFound() {
    #expect(codes { $0.adverseEvents = [event("2024-02-02", end: "2024-02-01")] } == [.dateOrder])
    #expect(codes { $0.adverseEvents = [event("2024-02-02", end: "2024-02")] } == [])
    #expect(codes { $0.doses = [dose("2024-02-02", end: "2024-01")] } == [.dateOrder])
    #expect(
      codes {
        $0.adverseEvents = [event("2024-02-02")]
        $0.adverseEvents[0].outcome = .fatal
      } == [.deathContradiction])
    #expect(codes { $0.died = true } == [.deathDateMissing])
    #expect(
      codes {
        $0.adverseEvents = [event("2024-02-02")]
        $0.adverseEvents[0].seriousHospitalization = true
      } == [.seriousnessContradiction])
    #expect(
      codes {
        $0.deathDate = date("2024-02-01")
        $0.doses = [dose("2024-02-02")]
      } == [.dateAfterDeath])
    #expect(
      codes {
        $0.lastContact = date("2024-02-01")
        $0.doses = [dose("2024-02-02")]
      } == [.dateOrder])
  }

  @Test func outcomesAgainstDatesAndDeath() {
    func codes(_ outcome: EventOutcome, end: String?, death: String? = nil) -> [FindingCode] {
      self.codes {
        $0.deathDate = death.map(date)
        $0.adverseEvents = [event("2024-02-02", end: end)]
        $0.adverseEvents[0].outcome = outcome
      }
    }
    #expect(codes(.fatal, end: "2024-04-01", death: "2024-04-02") == [.deathContradiction])
    #expect(codes(.fatal, end: nil, death: "2024-04-01") == [.deathContradiction])
    #expect(codes(.fatal, end: "2024-04-01", death: "2024-04-01") == [])
    #expect(codes(.fatal, end: "2024-04", death: "2024-04-01") == [])
    #expect(codes(.notRecovered, end: "2024-04-01") == [.outcomeContradiction])
    #expect(codes(.recovered, end: "2024-04-01") == [])
    #expect(codes(.recovered, end: nil) == [.outcomeContradiction])
  }

  @Test func findingsKnowTheirPlace() throws {
    let finding = try #require(
      derived { $0.doses = [dose("2024-02-02", end: "2024-01", event: "SE_C1")] }.findings.first)
    #expect(
      finding.location
        == Location(file: "f.xml", line: 1, subject: "001", path: "SE_C1", item: "end"))
  }

  @Test func expectednessFromTheLabel() {
    var study = Study()
    study.expectedReactions = ["Nausea"]
    let events = derived(study) {
      $0.adverseEvents = [
        event(nil, term: "NAUSEA"), event(nil, term: "Rash"), event(nil, term: "Z"),
      ]
      $0.adverseEvents[1].preferredTerm = Coded(decode: "nausea")
      $0.adverseEvents[0].expected = false
    }.subject.adverseEvents
    #expect(events.map(\.expected) == [false, true, false])
  }
}

@Suite struct WholeTests {
  private let study: Study = {
    var study = Study()
    study.cycleLength = 21
    study.deriveBestResponse = true
    study.treatmentEmergentDays = 30
    study.epochs = [epoch("SCREENING", nil), epoch("TREATMENT", .firstDose)]
    study.visits = [planned("C1", cycle: 1, day: 1), planned("C2", cycle: 2, day: 1)]
    return study
  }()

  private func fill(_ subject: inout Subject, reversed: Bool) {
    subject.birthDate = date("1950-01")
    subject.doses = (1...28).map { dose("2024-02-\($0 < 10 ? "0" : "")\($0)", drug: "B") }
    subject.adverseEvents = (0..<12).map { event("2024-02", term: "T\($0 % 3)") }
    for index in subject.adverseEvents.indices {
      subject.adverseEvents[index].otherAction = "\(index)"
    }
    subject.adverseEvents += [event(nil), event("2024-02-03"), event("2024")]
    var response = Response()
    (response.value, response.date) = (.partial, date("2024-02-22"))
    subject.responses = [response]
    guard reversed else { return }
    subject.doses.reverse()
    subject.adverseEvents.reverse()
  }

  @Test func theOrderOfTheInputDoesNotCount() {
    let forward = derived(study) { fill(&$0, reversed: false) }
    let backward = derived(study) { fill(&$0, reversed: true) }
    #expect("\(forward.subject)" == "\(backward.subject)")
    #expect(forward.subject.adverseEvents.first?.start?.iso8601 == "2024")
    #expect(forward.subject.adverseEvents.last?.start == nil)
  }

  @Test func derivingTwiceIsDerivingOnce() {
    let once = derived(study) { fill(&$0, reversed: true) }
    let twice = derived(study) { $0 = once.subject }
    #expect("\(once.subject)" == "\(twice.subject)")
    #expect(once.findings == twice.findings)
    #expect(
      once.subject.doses.map(\.cycle) == Array(repeating: 1, count: 21) + [2, 2, 2, 2, 2, 2, 2])
    #expect(once.subject.responses.map(\.visit) == ["C2", nil])
  }
}
