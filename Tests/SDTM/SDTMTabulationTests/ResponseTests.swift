import ClinicalModel
import Testing

@Suite struct ResponseTests {
  func row(_ change: (inout Response) -> Void) throws -> (Tabulated, [String: String]) {
    var response = Response()
    response.value = .veryGoodPartial
    response.date = date("2024-04-26")
    response.visit = "CYCLE 2 DAY 1"
    change(&response)
    var subject = sampleSubject()
    subject.responses = [response]
    let all = try Tabulated([subject])
    return (all, all["RS"][0])
  }

  @Test func atAVisit() throws {
    let (all, row) = try row {
      $0.verbatim = "매우 좋은 부분 반응"
      $0.assessor = "Investigator"
      $0.line = 2
      $0.serumMProtein = Quantity(DecimalNumber("0.30")!, unit: "g/dL")
    }
    #expect(row["RSTESTCD"] == "OVRLRESP" && row["RSCAT"] == "IMWG")
    #expect(row["RSORRES"] == "매우 좋은 부분 반응" && row["RSSTRESC"] == "VGPR")
    #expect(row["RSEVAL"] == "INVESTIGATOR" && row["VISITNUM"] == "2" && row["RSDY"] == "57")
    #expect(all.qualifiers("SUPPRS", of: "1") == ["RSLINE": "2"])
  }

  /// A laboratory test is one, wherever it was written down.
  @Test func measuresStandInLB() throws {
    let (all, _) = try row {
      $0.line = 2
      $0.serumMProtein = Quantity(
        DecimalNumber("0.30")!, unit: "g/dL", standardNumber: DecimalNumber("3.0")!,
        standardUnit: "g/L")
      $0.freeLightChainRatio = Quantity(DecimalNumber("4.80")!)
    }
    let tests = all["LB"].map { [$0["LBTESTCD"], $0["LBSPEC"], $0["LBORRES"], $0["LBSTRESC"]] }
    #expect(tests == [["MCPROT", "SERUM", "0.30", "3.0"], ["KLCLLCFR", "SERUM", "4.80", "4.80"]])
    #expect(all["LB"].allSatisfy { $0["LBDTC"] == "2024-04-26" && $0["VISITNUM"] == "2" })
    #expect(all["LB"][0]["LBORRESU"] == "g/dL" && all["LB"][0]["LBSTRESU"] == "g/L")
    #expect(all.qualifiers("SUPPLB", of: "1") == ["LBLINE": "2"])
  }

  @Test func derivedBest() throws {
    let (_, row) = try row {
      $0.best = true
      $0.derived = true
    }
    #expect(row["RSTESTCD"] == "BESTRESP" && row["RSTEST"] == "Best Overall Response")
    #expect(row["RSDRVFL"] == "Y" && row["RSORRES"] == nil && row["RSSTRESC"] == "VGPR")
  }

  @Test func notDone() throws {
    let (_, row) = try row {
      $0.value = nil
      $0.notDoneReason = "No sample"
    }
    #expect(row["RSSTAT"] == "NOT DONE" && row["RSREASND"] == "No sample")
    #expect(row["RSORRES"] == nil)
  }
}
