import ClinicalModel
import Testing

@Suite struct HealthcareEncounterTests {
  func tabulated(_ change: (inout HealthcareUse) -> Void) throws -> Tabulated {
    var use = HealthcareUse()
    use.kind = "HOSPITAL STAY"
    change(&use)
    var subject = sampleSubject()
    subject.healthcareUses = [use]
    return try Tabulated([subject])
  }

  @Test func aStay() throws {
    let all = try tabulated {
      $0.verbatim = "입원"
      $0.start = date("2024-03-10")
      $0.end = date("2024-03-14")
      $0.days = 5
      $0.reason = "Pneumonia"
    }
    let row = all["HO"][0]
    #expect(row["HOTERM"] == "입원" && row["HODECOD"] == "HOSPITAL STAY")
    #expect(row["HOSTDY"] == "10" && row["HOENDY"] == "14" && row["HODUR"] == "P5D")
    #expect(all.qualifiers("SUPPHO", of: "1") == ["HOREAS": "Pneumonia"])
  }

  @Test func onlyANumberOfVisits() throws {
    let all = try tabulated {
      $0.kind = "NURSE VISIT AT HOME"
      $0.count = 12
      $0.line = 2
    }
    #expect(all["HO"][0]["HOTERM"] == "NURSE VISIT AT HOME")
    #expect(all["HO"][0]["HODUR"] == nil)
    #expect(all.qualifiers("SUPPHO", of: "1") == ["HOCOUNT": "12", "HOLINE": "2"])
  }
}
