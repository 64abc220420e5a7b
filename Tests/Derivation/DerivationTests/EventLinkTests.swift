import ClinicalModel
import Derivation
import Diagnostics
import Testing

@Suite struct EventLinkTests {
  private func stay(_ start: String?, because name: String? = nil, events: [String] = [])
    -> HealthcareUse
  {
    var use = HealthcareUse()
    use.start = start.map(date)
    (use.eventTerm, use.events) = (name, events)
    use.source = Provenance(file: "use.csv", line: 9)
    return use
  }

  private func numbered(_ number: String?, _ start: String?, _ term: String) -> AdverseEvent {
    var event = event(start, term: term)
    event.identifier = number
    return event
  }

  private func links(
    _ use: HealthcareUse, _ events: AdverseEvent...
  ) -> (events: [String], codes: [String]) {
    let (subject, findings) = derived {
      $0.adverseEvents = events
      $0.healthcareUses = [use]
    }
    let codes = findings.map(\.code.name).filter { $0.hasPrefix("event-") }
    return (subject.healthcareUses[0].events, codes)
  }

  @Test func theOneEventOfTheName() {
    let found = links(
      stay("2024-03-10", because: "PNEUMONIA"), numbered("1", "2024-03-10", "Nausea"),
      numbered("2", "2024-03-09", "Pneumonia"))
    #expect(found == (["2"], []))
  }

  @Test func theNameMayStandInTheSitesLanguageOrTheDictionary() {
    var local = numbered("1", nil, "Low platelets")
    local.verbatim = "혈소판 감소"
    #expect(links(stay("2024-03-10", because: "혈소판 감소"), local).events == ["1"])
    var coded = numbered("1", nil, "platelets < 25")
    coded.preferredTerm = Coded(decode: "Low platelets")
    #expect(links(stay("2024-03-10", because: "Low platelets"), coded).events == ["1"])
  }

  @Test func datesRuleOutAndNeverLink() {
    let stay = stay("2024-03-10", because: "Pneumonia")
    #expect(links(stay, numbered("1", "2024-03-11", "Pneumonia")) == ([], []))
    #expect(links(stay, numbered("1", "2024-03", "Pneumonia")) == (["1"], []))
    #expect(links(stay, numbered("1", "2024-03-10", "Fever")) == ([], []))
    let early = numbered("1", "2024-01-01", "Pneumonia")
    #expect(links(stay, early, numbered("2", "2024-05-01", "Pneumonia")) == (["1"], []))
  }

  @Test func ofSeveralNone() {
    let found = links(
      stay("2024-03-10", because: "Pneumonia"), numbered("1", "2024-01-01", "Pneumonia"),
      numbered("2", "2024-03-10", "Pneumonia"))
    #expect(found == ([], ["event-ambiguous"]))
  }

  @Test func aNumberStandsAsCollected() {
    let found = links(
      stay("2024-03-10", because: "Pneumonia", events: ["1"]), numbered("1", nil, "Nausea"),
      numbered("2", nil, "Pneumonia"))
    #expect(found == (["1"], []))
  }

  @Test func aNumberThatNoEventHas() throws {
    let (_, findings) = derived {
      $0.adverseEvents = [numbered("1", nil, "Nausea"), numbered("2", nil, "Rash")]
      $0.healthcareUses = [stay("2024-03-10", events: ["12"])]
    }
    let finding = try #require(findings.first { $0.code == .eventUnknown })
    #expect(finding.severity == .error && finding.location.line == 9)
    #expect(finding.message.contains("adverse event 12") && finding.message.contains("1, 2"))
  }
}
