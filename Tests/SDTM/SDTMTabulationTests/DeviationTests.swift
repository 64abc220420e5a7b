import ClinicalModel
import Testing

@Suite struct DeviationTests {
  func tabulated(_ change: (inout Deviation) -> Void) throws -> Tabulated {
    var deviation = Deviation()
    deviation.category = "TREATMENT DEVIATION"
    deviation.term = "MISSED DOSE"
    deviation.verbatim = "CARFILZOMIB not given on day 8 of cycle 1"
    deviation.date = date("2024-03-08")
    (deviation.cycle, deviation.day) = (1, 8)
    change(&deviation)
    var subject = sampleSubject()
    subject.deviations = [deviation]
    return try Tabulated([subject])
  }

  @Test func collected() throws {
    let all = try tabulated {
      $0.end = date("2024-03-09")
      $0.visit = "CYCLE 2 DAY 1"
    }
    let row = all["DV"][0]
    #expect(row["DVTERM"] == "CARFILZOMIB not given on day 8 of cycle 1")
    #expect(row["DVDECOD"] == "MISSED DOSE" && row["DVCAT"] == "TREATMENT DEVIATION")
    #expect(row["DVSTDY"] == "8" && row["DVENDY"] == "9" && row["VISITNUM"] == "2")
    #expect(all.qualifiers("SUPPDV", of: "1") == ["DVCYCLE": "1", "DVCYCDAY": "8"])
    #expect(all["SUPPDV"].allSatisfy { $0["QORIG"] == "Collected" })
  }

  @Test func whatWasDerivedSaysSo() throws {
    let all = try tabulated { $0.derived = true }
    #expect(all.qualifiers("SUPPDV", of: "1")["DVDERIV"] == "Y")
    #expect(all["SUPPDV"].allSatisfy { $0["QORIG"] == "Derived" })
  }

  @Test func theTermAloneIsTheReportedOneToo() throws {
    let row = try tabulated { $0.verbatim = nil }["DV"][0]
    #expect(row["DVTERM"] == "MISSED DOSE" && row["DVDECOD"] == "MISSED DOSE")
  }
}
