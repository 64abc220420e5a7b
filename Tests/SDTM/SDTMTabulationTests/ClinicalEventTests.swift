import ClinicalModel
import Testing

@Suite struct ClinicalEventTests {
  private func tabulated(_ change: (inout Response) -> Void) throws -> Tabulated {
    var response = Response()
    response.value = .partial
    response.date = date("2024-04-26")
    change(&response)
    var subject = sampleSubject()
    subject.responses = [response]
    var study = sampleStudy()
    study.epochs = [epoch("TREATMENT", .firstDose), epoch("FOLLOW-UP", .lastDose)]
    return try Tabulated([subject], study: study)
  }

  private func epoch(_ name: String, _ starts: ReferenceEvent) -> Epoch {
    var epoch = Epoch()
    (epoch.name, epoch.starts) = (name, starts)
    return epoch
  }

  /// In the epoch of its own date, not of the response's.
  @Test func aProgressionAfterAResponse() throws {
    let all = try tabulated {
      ($0.progressed, $0.progressionDate, $0.line) = (true, date("2024-06-30"), 2)
    }
    let row = all["CE"][0]
    #expect(row["CETERM"] == "DISEASE PROGRESSION")
    #expect(row["CEPRESP"] == "Y" && row["CEOCCUR"] == "Y")
    #expect(row["CESTDTC"] == "2024-06-30" && row["CESTDY"] == "122")
    #expect(row["EPOCH"] == "FOLLOW-UP" && all["RS"][0]["EPOCH"] == nil)
    #expect(all.qualifiers("SUPPCE", of: "1") == ["CELINE": "2"])
  }

  @Test func askedAndThereWasNone() throws {
    let row = try tabulated { $0.progressed = false }["CE"][0]
    #expect(row["CEPRESP"] == "Y" && row["CEOCCUR"] == "N" && row["CESTDTC"] == nil)
  }

  /// A date alone says that it was, not that everyone was asked.
  @Test func onlyADate() throws {
    let row = try tabulated { $0.progressionDate = date("2024-06") }["CE"][0]
    #expect(row["CEPRESP"] == nil && row["CEOCCUR"] == nil && row["CESTDTC"] == "2024-06")
    #expect(try tabulated { _ in }["CE"].isEmpty)
  }
}
