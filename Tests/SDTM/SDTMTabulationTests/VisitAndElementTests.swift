import ClinicalModel
import SDTMTabulation
import Testing

/// What a subject went through: visits and elements.
@Suite struct VisitAndElementTests {
  private func subject() -> Subject {
    var subject = sampleSubject()
    subject.consentDate = PartialDate(iso8601: "2024-02-20")
    subject.firstDose = PartialDate(iso8601: "2024-03-01")
    subject.lastDose = PartialDate(iso8601: "2024-05-31")
    subject.referenceStart = subject.firstDose
    subject.lastContact = PartialDate(iso8601: "2024-07-01")
    (subject.doses, subject.visits, subject.responses) = ([], [], [])
    return subject
  }

  private func dose(_ date: String, _ visit: String) -> Dose {
    var dose = Dose()
    (dose.start, dose.visit, dose.status) = (PartialDate(iso8601: date), visit, .given)
    return dose
  }

  @Test func elementsFollowEachOther() throws {
    let rows = try Tabulated([subject()], study: TrialDesignTests.study)["SE"]
    #expect(rows.map { $0["ETCD"] } == ["SCREENIN", "TREATMEN", "FOLLOWUP"])
    #expect(rows.map { $0["SESTDTC"] } == ["2024-02-20", "2024-03-01", "2024-06-01"])
    #expect(rows.map { $0["SEENDTC"] } == ["2024-03-01", "2024-06-01", "2024-07-01"])
    #expect(rows.map { $0["SESTDY"] } == ["-10", "1", "93"])
  }

  /// Consent to a look back does not begin a screening.
  @Test func consentAfterTheTreatmentBeginsNothing() throws {
    var subject = subject()
    subject.consentDate = PartialDate(iso8601: "2030-01-01")
    let rows = try Tabulated([subject], study: TrialDesignTests.study)["SE"]
    #expect(rows.map { $0["ETCD"] } == ["TREATMEN", "FOLLOWUP"])
  }

  @Test func anUntreatedSubjectIsOnlyScreened() throws {
    var subject = subject()
    (subject.firstDose, subject.lastDose, subject.lastContact) = (nil, nil, nil)
    let rows = try Tabulated([subject], study: TrialDesignTests.study)["SE"]
    #expect(rows.map { $0["ETCD"] } == ["SCREENIN"])
  }

  /// What follows the last dose begins a day later, and by then the subject had left.
  @Test func whoLeftWithTheLastDoseIsNotFollowedUp() throws {
    var subject = subject()
    subject.lastContact = subject.lastDose
    let rows = try Tabulated([subject], study: TrialDesignTests.study)["SE"]
    #expect(rows.map { $0["ETCD"] } == ["SCREENIN", "TREATMEN"])
    #expect(rows[1]["SEENDTC"] == "2024-05-31")
  }

  @Test(arguments: [
    (nil, "2024-09-01"), ("2024-08-01", "2024-08-01"), ("2024-09-01", "2024-09-01"),
  ])
  func aVisitAfterTheLastContactEndsTheParticipationOfTheLiving(_ death: String?, _ end: String)
    throws
  {
    var subject = subject()
    var visit = Visit()
    (visit.name, visit.start) = ("DATA COLLECTION", PartialDate(iso8601: "2024-09-01"))
    subject.visits = [visit]
    subject.deathDate = death.flatMap(PartialDate.init(iso8601:))
    #expect(try Tabulated([subject])["DM"][0]["RFPENDTC"] == end)
  }

  @Test func visitsFromWhatWasDoneAtThem() throws {
    var subject = subject()
    subject.doses = [
      dose("2024-03-29", "CYCLE 2 DAY 1"), dose("2024-03-28", "CYCLE 2 DAY 1"),
      dose("2024-02-25", "SCREENING"), dose("2024-04-02", "UNPLANNED"),
    ]
    let rows = try Tabulated([subject])["SV"]
    #expect(rows.map { $0["VISITNUM"] } == ["1", "2", "901"])
    #expect(rows.map { $0["SVSTDTC"] } == ["2024-02-25", "2024-03-28", "2024-04-02"])
    #expect(rows.map { $0["SVENDTC"] } == ["2024-02-25", "2024-03-29", "2024-04-02"])
    #expect(rows.map { $0["SVPRESP"] } == ["Y", "Y", nil])
    #expect(rows.map { $0["SVOCCUR"] } == ["Y", "Y", nil])
  }

  @Test func aCollectedVisitCounts() throws {
    var subject = subject()
    subject.doses = [dose("2024-03-29", "CYCLE 2 DAY 1")]
    var visit = Visit()
    (visit.name, visit.occurred, visit.reason) = ("CYCLE 2 DAY 1", false, "Snow")
    visit.setting = .home
    subject.visits = [visit]
    let all = try Tabulated([subject])
    #expect(all["SV"].count == 1 && all["SV"][0]["SVOCCUR"] == "N")
    #expect(all["SV"][0]["SVREASOC"] == "Snow" && all["SV"][0]["SVSTDTC"] == nil)
    #expect(all["SUPPSV"].map { $0["IDVAR"] } == ["VISITNUM"])
    #expect(all["SUPPSV"].map { $0["IDVARVAL"] } == ["2"])
  }
}
