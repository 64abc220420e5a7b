import ClinicalModel
import Diagnostics
import Terminology
import Testing

/// Values against a package of terminology that was loaded.
@Suite struct TerminologyTests {
  private func tabulated(_ changes: ((inout AdverseEvent) -> Void)..., by terminology: Terminology)
    throws -> Tabulated
  {
    var subject = sampleSubject()
    subject.adverseEvents = changes.map { change in
      var event = sampleEvent()
      change(&event)
      return event
    }
    return try Tabulated([subject], terminology: terminology)
  }

  private func package(_ list: Codelist) -> Terminology {
    Terminology(package: .init(publishingSet: "SDTM", version: "2030-01-04"), codelists: [list])
  }

  private func outcomes(extensible: Bool) -> Terminology {
    package(
      Codelist(
        code: "C66768", shortName: "OUT", name: "Outcome of Event", isExtensible: extensible,
        terms: [
          Term(value: "Recovering/Resolving", code: "C49496"), Term(value: "FATAL", code: "C1"),
          Term(value: "FATALITY", code: "C2"),
        ],
        package: .init(publishingSet: "SDTM", version: "2030-01-04")))
  }

  @Test func valuesAreSpeltAsThePackageDoes() throws {
    let all = try tabulated({ $0.outcome = .recovering }, by: outcomes(extensible: false))
    #expect(all["AE"][0]["AEOUT"] == "Recovering/Resolving")
    #expect(all.findings.isEmpty)
  }

  @Test func aClosedListRefusesWhatItLacksOncePerValue() throws {
    let all = try tabulated(
      { $0.outcome = .unknown }, { $0.outcome = .unknown }, { $0.outcome = .notRecovered },
      by: outcomes(extensible: false))
    let found = all.findings.filter { $0.code.name == "ct-not-in-codelist" }
    #expect(found.count == 2 && found.allSatisfy { $0.severity == .error })
    #expect(
      found[0].message == "AEOUT \"UNKNOWN\" is not in the closed codelist OUT (C66768, 2030-01-04)"
        + "; right are \"Recovering/Resolving\", \"FATAL\" and \"FATALITY\"")
    #expect(all["AE"][0]["AEOUT"] == "UNKNOWN", "what was collected stays")
  }

  @Test func anExtensibleListTakesItAndANoteSaysSo() throws {
    let all = try tabulated({ $0.outcome = .unknown }, by: outcomes(extensible: true))
    #expect(all.findings.map(\.code.name) == ["ct-sponsor-term"])
    #expect(all.findings.map(\.severity) == [.note])
  }

  @Test func aBuiltInListIsAPartAndSaysNothing() throws {
    var subject = sampleSubject()
    subject.doses = [sampleDose("2024-03-01")]
    subject.doses[0].frequency = "EACH FULL MOON"
    let all = try Tabulated([subject])
    #expect(all["EX"][0]["EXDOSFRQ"] == "EACH FULL MOON")
    #expect(!all.codes().contains("ct-sponsor-term"))
  }

  @Test func testsHaveTheNamesOfThePackage() throws {
    func list(_ code: String, _ short: String, _ value: String) -> Codelist {
      Codelist(
        code: code, shortName: short, name: short, isExtensible: true,
        terms: [Term(value: value, code: "C99")])
    }
    let terminology = Terminology(
      package: .builtIn,
      codelists: [list("C65047", "LBTESTCD", "KITES"), list("C67154", "LBTEST", "Kites Seen")])
    var measurement = Measurement()
    measurement.code = "KITES"
    measurement.name = "Kites"
    var subject = sampleSubject()
    subject.measurements = [measurement]
    let all = try Tabulated([subject], terminology: terminology)
    #expect(all["LB"][0]["LBTEST"] == "Kites Seen")
  }
}
