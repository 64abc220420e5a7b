import ClinicalModel
import Testing

@Suite struct MedicalHistoryTests {
  func tabulated(_ change: (inout MedicalHistory) -> Void) throws -> Tabulated {
    var history = MedicalHistory()
    history.term = "Hypertension"
    change(&history)
    var subject = sampleSubject()
    subject.histories = [history]
    return try Tabulated([subject])
  }

  @Test func aCodedCondition() throws {
    let all = try tabulated {
      $0.verbatim = "고혈압"
      $0.preferredTerm = Coded(code: "10020772", decode: "Hypertension")
      $0.bodySystem = Coded(code: "10047065", decode: "Vascular disorders")
      $0.start = date("2011")
      $0.ongoing = true
    }
    let row = all["MH"][0]
    #expect(row["MHDECOD"] == "Hypertension" && row["MHPTCD"] == "10020772")
    #expect(row["MHBODSYS"] == "Vascular disorders" && row["MHBDSYCD"] == "10047065")
    #expect(row["MHSTDTC"] == "2011" && row["MHSTDY"] == nil && row["MHEVDTYP"] == nil)
    #expect(row["MHPRESP"] == nil && row["MHOCCUR"] == nil)
    #expect(all.qualifiers("SUPPMH", of: "1") == ["MHVERB": "고혈압"])
  }

  @Test func whatGoesOnWasAskedAtTheEntry() throws {
    let row = try tabulated { $0.ongoing = true }["MH"][0]
    #expect(row["MHENRTPT"] == "ONGOING" && row["MHENTPT"] == "2024-02-20")
    #expect(row["MHSTRTPT"] == "BEFORE" && row["MHSTTPT"] == "2024-02-20")
  }

  @Test func aKnownStartOrNothingKnownHasNoRelation() throws {
    let dated = try tabulated { ($0.start, $0.ongoing) = (date("2011"), true) }["MH"][0]
    let asked = try tabulated { $0.present = true }["MH"][0]
    #expect(dated["MHSTRTPT"] == nil && asked["MHSTRTPT"] == nil)
  }

  @Test(arguments: [(true, "Y"), (false, "N")])
  func answersToAQuestionAskedOfEveryone(_ present: Bool, _ occurrence: String) throws {
    let row = try tabulated { $0.present = present }["MH"][0]
    #expect(row["MHPRESP"] == "Y" && row["MHOCCUR"] == occurrence && row["MHSTAT"] == nil)
  }

  @Test func aQuestionWithoutAnAnswer() throws {
    let row = try tabulated { $0.notDoneReason = "UNKNOWN" }["MH"][0]
    #expect(row["MHPRESP"] == "Y" && row["MHOCCUR"] == nil)
    #expect(row["MHSTAT"] == "NOT DONE" && row["MHREASND"] == "UNKNOWN")
  }

  @Test(arguments: [nil, "2019-05-02"])
  func aDiseaseBeginsWithItsDiagnosis(_ start: String?) throws {
    let all = try tabulated {
      $0.diagnosed = date("2019-05-02")
      $0.start = start.map(date)
    }
    #expect(all["MH"][0]["MHSTDTC"] == "2019-05-02" && all["MH"][0]["MHEVDTYP"] == "DIAGNOSIS")
    #expect(all["SUPPMH"].isEmpty)
  }

  @Test func aDiagnosisAfterTheStartIsAQualifier() throws {
    let all = try tabulated {
      $0.diagnosed = date("2019-05-02")
      $0.start = date("2018-12")
    }
    #expect(all["MH"][0]["MHSTDTC"] == "2018-12" && all["MH"][0]["MHEVDTYP"] == nil)
    #expect(all.qualifiers("SUPPMH", of: "1") == ["MHDXDTC": "2019-05-02"])
  }
}
