import ClinicalModel
import Diagnostics
import SDTMStandard
import SDTMTabulation
import Testing

/// Datasets by SDTMIG 3.3: its variables, and nothing lost of what it has none for.
@Suite struct GuideTests {
  private func names(_ columns: [DatasetColumn]?) -> [String] {
    (columns ?? []).map(\.variable.name)
  }

  @Test func aReasonWithoutAVariableIsAQualifier() throws {
    var missed = sampleDose("2024-03-02")
    (missed.status, missed.notGivenReason) = (.notGiven, "Neutropenia")
    var subject = sampleSubject()
    subject.doses = [missed]
    let all = try Tabulated([subject], guide: .v3_3)
    #expect(!names(all.columns["EC"]).contains("ECREASOC"))
    #expect(all.qualifiers("SUPPEC", of: "1")["ECREASOC"] == "Neutropenia")
    let label = all["SUPPEC"].first { $0["QNAM"] == "ECREASOC" }?["QLABEL"]
    #expect(label == "Reason for Occur Value")
  }

  @Test func visitsAreThoseThatTookPlace() throws {
    var subject = sampleSubject()
    subject.visits = [Visit(), Visit()]
    (subject.visits[0].name, subject.visits[0].start) = ("SCREENING", date("2024-02-25"))
    subject.visits[1].name = "CYCLE 2 DAY 1"
    (subject.visits[1].occurred, subject.visits[1].reason) = (false, "Snow")
    let all = try Tabulated([subject], guide: .v3_3)
    #expect(all["SV"].map { $0["VISIT"] } == ["SCREENING"])
    #expect(!names(all.columns["SV"]).contains { ["SVPRESP", "SVOCCUR"].contains($0) })
    let label = all.columns["SV"]?.first { $0.variable.name == "SVSTDTC" }?.variable.label
    #expect(label == "Start Date/Time of Visit")
    let found = all.findings.filter { $0.code.name == "visit-left-out" }
    #expect(
      found.count == 1 && found[0].message.contains("CYCLE 2 DAY 1 did not take place (Snow)"))
  }

  @Test func anExpectedVariableOfOldIsThereAndEmpty() throws {
    var measurement = Measurement()
    (measurement.code, measurement.text) = ("ALB", "low")
    (measurement.indicator, measurement.date) = ("LOW", date("2024-03-05"))
    var subject = sampleSubject()
    subject.measurements = [measurement]
    let (old, new) = (try Tabulated([subject], guide: .v3_3), try Tabulated([subject]))
    let columns = names(old.columns["LB"])
    #expect(!names(new.columns["LB"]).contains("LBSTREFC"))
    let place = try #require(columns.firstIndex(of: "LBSTREFC"))
    #expect(columns[place + 1] == "LBNRIND")
    #expect(old["LB"] == new["LB"], "all other values are the same")
  }

  @Test func aDateStandsBesideAnExpectedDay() throws {
    var disposition = Disposition()
    disposition.term = "COMPLETED"
    var subject = sampleSubject()
    subject.dispositions = [disposition]
    #expect(!names(try Tabulated([subject]).columns["DS"]).contains("DSDTC"))
    let columns = names(try Tabulated([subject], guide: .v3_3).columns["DS"])
    #expect(columns.contains("DSDTC") && columns.contains("DSDY"))
  }

  @Test func elementsKeepTheirStudyDays() throws {
    let all = try Tabulated([sampleSubject()], study: TrialDesignTests.study, guide: .v3_3)
    #expect(all["SE"].map { $0["SESTDY"] } == ["-10", "1", "63"])
  }

  @Test func whatTheModelAllowsStays() throws {
    var response = Response()
    (response.value, response.method) = (.partial, "CT SCAN")
    var subject = sampleSubject()
    subject.responses = [response]
    let all = try Tabulated([subject], guide: .v3_3)
    #expect(all["RS"][0]["RSMETHOD"] == "CT SCAN")
  }

  @Test func standardNamesStayWhereTheGuideNamesNoCodelist() throws {
    var procedure = Procedure()
    procedure.term = "biopsy"
    var subject = sampleSubject()
    subject.procedures = [procedure]
    let all = try Tabulated([subject], guide: .v3_3)
    #expect(all["PR"][0]["PRDECOD"] == "BIOPSY")
  }

  @Test(arguments: [(Guide.v3_3, "1.7"), (.v3_4, "2.0")])
  func theSummaryTellsTheGuide(guide: Guide, model: String) throws {
    var study = sampleStudy()
    study.title = "A study"
    study.summary = [SummaryParameter()]
    (study.summary[0].parameter, study.summary[0].value) = ("SDTIGVER", "3.1.2")
    let rows = try Tabulated([], study: study, guide: guide)["TS"]
    func value(_ code: String) -> [String?] {
      rows.filter { $0["TSPARMCD"] == code }.map { $0["TSVAL"] }
    }
    #expect(value("SDTIGVER") == [guide.rawValue] && value("SDTMVER") == [model])
  }

  @Test func nothingIsSaidOfAStudyThatSaysNothing() throws {
    #expect(try Tabulated([], study: Study(), guide: .v3_3)["TS"].isEmpty)
  }
}
