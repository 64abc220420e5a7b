import ClinicalModel
import Testing

@Suite struct PopulationTests {
  private func population(_ name: String, _ label: String) -> Population {
    var population = Population()
    (population.name, population.label) = (name, label)
    return population
  }

  private func membership(
    _ population: String, _ included: Bool?, because reason: String? = nil
  ) -> PopulationMembership {
    var membership = PopulationMembership()
    membership.population = population
    (membership.included, membership.reason) = (included, reason)
    membership.date = date("2024-12-01")
    return membership
  }

  private func tabulated(
    _ memberships: [PopulationMembership], datasets: Set<String>? = nil
  ) throws -> Tabulated {
    var study = sampleStudy()
    study.populations = [population("SAFETY", "Safety set"), population("FAS", "Full set")]
    var subject = sampleSubject()
    subject.populations = memberships
    return try Tabulated([subject], study: study, datasets: datasets)
  }

  @Test func oneRowEachInTheOrderOfTheStudy() throws {
    let rows = try tabulated([
      membership("FAS", false, because: "NOT DOSED"), membership("SAFETY", true),
    ])["POPULATIONS"]
    #expect(rows.map { $0["POPULATION"] } == ["SAFETY", "FAS"])
    #expect(
      rows[1] == [
        "USUBJID": "SMPL-1-001", "SUBJID": "001", "SITEID": "01", "POPULATION": "FAS",
        "LABEL": "Full set", "MEMBER": "N", "REASON": "NOT DOSED", "DATE": "2024-12-01",
      ])
  }

  /// Nobody is left out, and nothing is made up.
  @Test func whoseMembershipIsNotKnown() throws {
    let rows = try tabulated([membership("SAFETY", true), membership("PER PROTOCOL", false)])[
      "POPULATIONS"]
    #expect(rows.map { $0["POPULATION"] } == ["SAFETY", "FAS", "PER PROTOCOL"])
    #expect(rows.map { $0["MEMBER"] } == ["Y", nil, "N"])
  }

  @Test func noneIsInSDTM() throws {
    let all = try tabulated([membership("SAFETY", true)])
    #expect(all["SUPPDM"].isEmpty && all.notTabulated["populations"] == nil)
    let some = try tabulated([membership("SAFETY", true)], datasets: ["DM"])
    #expect(some.datasets.keys.sorted() == ["DM"])
    #expect(some.notTabulated["populations"] == 1)
  }
}
