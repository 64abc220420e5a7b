import ClinicalModel
import Diagnostics
import Testing

@Suite struct AdverseEventTests {
  func tabulated(
    _ event: AdverseEvent, study: Study = sampleStudy(), change: (inout Subject) -> Void = { _ in }
  ) throws -> Tabulated {
    var subject = sampleSubject()
    subject.adverseEvents = [event]
    change(&subject)
    return try Tabulated([subject], study: study)
  }

  @Test func aCodedEvent() throws {
    var event = sampleEvent("Loose stools")
    event.verbatim = "설사"
    event.identifier = "3"
    event.ongoing = true
    event.treatmentEmergent = true
    event.expected = false
    let all = try tabulated(event)
    let row = all["AE"][0]
    #expect(row["AETERM"] == "Loose stools" && row["AESPID"] == "3")
    #expect(row["AEDECOD"] == "Diarrhoea" && row["AEPTCD"] == "10012735")
    #expect(row["AEBODSYS"] == row["AESOC"] && row["AEBDSYCD"] == row["AESOCCD"])
    #expect(row["AESER"] == "N" && row["AESTDY"] == "5")
    #expect(row["AEENRTPT"] == "ONGOING" && row["AEENTPT"] == "2024-06-01")
    #expect(
      all.qualifiers("SUPPAE", of: "1")
        == ["AEVERB": "설사", "AETRTEM": "Y", "AEEXPECT": "N"])
    #expect(all.findings.isEmpty)
  }

  @Test func whatContradictsItselfIsWrittenAsCollected() throws {
    var event = sampleEvent()
    (event.serious, event.seriousHospitalization) = (true, false)
    let all = try tabulated(event)
    #expect(all.codes() == [])
    #expect(all["AE"][0]["AESER"] == "Y" && all["AE"][0]["AESHOSP"] == "N")
  }

  @Test func severalDrugs() throws {
    var event = sampleEvent()
    event.causality = [causality("car", .unlikely), causality("len", .probable, "상당히 확실함")]
    event.actions = [action("car", .doseNotChanged), action("len", .withdrawn)]
    let all = try tabulated(event)
    #expect(all["AE"][0]["AEREL"] == "PROBABLE" && all["AE"][0]["AEACN"] == "DRUG WITHDRAWN")
    #expect(
      all.qualifiers("SUPPAE", of: "1") == [
        "AEREL1": "UNLIKELY", "AEREL2": "PROBABLE", "AERELO2": "상당히 확실함",
        "AEACN1": "DOSE NOT CHANGED", "AEACN2": "DRUG WITHDRAWN",
      ])
    let labels = Set(all["SUPPAE"].map { $0["QLABEL"] })
    #expect(labels.contains("Causality, LENALIDOMIDE"))
  }

  @Test func oneDrugNeedsNoQualifiers() throws {
    var study = sampleStudy()
    study.drugs.removeFirst()
    var event = sampleEvent()
    event.causality = [causality("len", .possible)]
    event.actions = [action("len", .interrupted)]
    let all = try tabulated(event, study: study)
    #expect(all["AE"][0]["AEREL"] == "POSSIBLE" && all["AE"][0]["AEACN"] == "DRUG INTERRUPTED")
    #expect(all["SUPPAE"].isEmpty)
  }

  @Test func valuesOutsideAClosedCodelistAreFoundOnce() throws {
    var subject = sampleSubject()
    subject.races = ["GREEN"]
    let all = try Tabulated([subject, subject])
    #expect(all.codes() == ["ct-not-in-codelist"])
    #expect(all.findings[0].message.contains("RACE \"GREEN\""))
    #expect(all["DM"].count == 2 && all["DM"][0]["RACE"] == "GREEN")
  }

  @Test func anEventWithoutPreferredTermIsFoundOncePerTerm() throws {
    var event = sampleEvent()
    event.preferredTerm = nil
    var subject = sampleSubject()
    subject.adverseEvents = [event, event]
    let findings = try Tabulated([subject, subject]).findings
    #expect(findings.map(\.code.name) == ["ae-not-coded", "ae-not-coded"])
    #expect(findings.map(\.severity) == [.warning, .note])
  }

  private func causality(
    _ drug: String, _ assessment: Causality, _ verbatim: String? = nil
  ) -> DrugCausality {
    var one = DrugCausality()
    one.drug = drug
    one.assessment = assessment
    one.verbatim = verbatim
    return one
  }

  private func action(_ drug: String, _ taken: DrugActionTaken) -> DrugAction {
    var one = DrugAction()
    one.drug = drug
    one.action = taken
    return one
  }
}
