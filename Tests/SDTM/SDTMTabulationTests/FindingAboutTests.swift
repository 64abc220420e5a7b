import ClinicalModel
import Testing

@Suite struct FindingAboutTests {
  private func finding(
    _ code: String?, _ name: String, _ result: String?, of category: String? = nil
  )
    -> HistoryFinding
  {
    var finding = HistoryFinding()
    (finding.code, finding.name) = (code, name)
    (finding.result, finding.category) = (result, category)
    return finding
  }

  private func tabulated(_ change: (inout MedicalHistory) -> Void) throws -> Tabulated {
    var other = MedicalHistory()
    other.term = "Hypertension"
    var myeloma = MedicalHistory()
    myeloma.term = "MULTIPLE MYELOMA"
    change(&myeloma)
    var subject = sampleSubject()
    subject.histories = [other, myeloma]
    return try Tabulated([subject])
  }

  @Test func stagesBySeveralSystemsAndANumber() throws {
    let all = try tabulated {
      $0.findings = [
        finding("DSSTAGE", "ISS stage at diagnosis", "II", of: "ISS"),
        finding("DSSTAGE", "Disease Stage", "IIIA", of: "DURIE-SALMON"),
        finding("LESNUM", "Number of Lesions", "3"), finding("CYTOGEN", "Cytogenetics", nil),
      ]
    }
    let rows = all["FA"].map { [$0["FATESTCD"], $0["FATEST"], $0["FACAT"], $0["FASTRESC"]] }
    #expect(
      rows == [
        ["DSSTAGE", "Disease Stage", "ISS", "II"],
        ["DSSTAGE", "Disease Stage", "DURIE-SALMON", "IIIA"],
        ["LESNUM", "Number of Lesions", nil, "3"],
      ])
    #expect(all["FA"].allSatisfy { $0["FAOBJ"] == "MULTIPLE MYELOMA" })
    #expect(all["FA"][2]["FASTRESN"] == "3" && all["FA"][0]["FASTRESN"] == nil)
    #expect(all.qualifiers("SUPPFA", of: "1") == ["FAOTEST": "ISS stage at diagnosis"])
  }

  @Test func whenItWasCollected() throws {
    let all = try tabulated {
      $0.findings = [finding("DSSTAGE", "Disease Stage", "II"), finding("LESNUM", "Lesions", "3")]
      $0.findings[0].date = date("2024-02-20")
    }
    #expect(all["FA"].map { $0["FADTC"] } == ["2024-02-20", nil])
    #expect(all["FA"].map { $0["FADY"] } == ["-10", nil])
  }

  @Test func stageAndSubtypeOfTheModel() throws {
    let all = try tabulated { ($0.stage, $0.subtype) = ("III", "IgG") }
    #expect(all["FA"].map { $0["FATESTCD"] } == ["DSSTAGE", "DSSUBTYP"])
    #expect(all["SUPPMH"].isEmpty)
  }

  @Test func areRelatedToTheirCondition() throws {
    let all = try tabulated { $0.stage = "III" }
    let rows = all["RELREC"].map { "\($0["IDVAR"]!) \($0["IDVARVAL"]!) \($0["RELID"]!)" }
    #expect(rows == ["MHSEQ 2 1", "FASEQ 1 1"])
  }
}
