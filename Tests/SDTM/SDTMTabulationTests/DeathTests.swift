import ClinicalModel
import Testing

@Suite struct DeathTests {
  @Test func causeOfDeath() throws {
    var subject = sampleSubject()
    subject.deathDate = date("2024-05-20")
    #expect(try Tabulated([subject])["DD"].isEmpty)
    subject.deathCause = "Pneumonia"
    let row = try Tabulated([subject])["DD"][0]
    #expect(row["DDTESTCD"] == "PRCDTH" && row["DDTEST"] == "Primary Cause of Death")
    #expect(row["DDORRES"] == "Pneumonia" && row["DDSTRESC"] == "Pneumonia")
    #expect(row["DDDTC"] == nil)
  }
}
