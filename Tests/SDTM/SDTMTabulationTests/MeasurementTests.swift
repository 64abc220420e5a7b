import ClinicalModel
import Testing

@Suite struct MeasurementTests {
  func tabulated(_ change: (inout Measurement) -> Void) throws -> Tabulated {
    var measurement = Measurement()
    measurement.date = date("2024-03-08")
    change(&measurement)
    var subject = sampleSubject()
    subject.measurements = [measurement]
    return try Tabulated([subject])
  }

  func quantity(
    _ number: String, _ unit: String, standard: String? = nil, _ standardUnit: String? = nil
  ) -> Quantity {
    Quantity(
      DecimalNumber(number)!, unit: unit, standardNumber: standard.flatMap { DecimalNumber($0) },
      standardUnit: standardUnit)
  }

  @Test func aLaboratoryResult() throws {
    let all = try tabulated {
      ($0.category, $0.panel, $0.code) = (.laboratory, "HEMATOLOGY", "hgb")
      ($0.result, $0.indicator) = (quantity("9.50", "G/DL"), "low")
      ($0.rangeLow, $0.rangeHigh) = (DecimalNumber("12.0"), DecimalNumber("16.0"))
      ($0.specimen, $0.method, $0.fasting) = ("Blood", "Automated Count", false)
    }
    let row = all["LB"][0]
    #expect(row["LBTESTCD"] == "HGB" && row["LBTEST"] == "Hemoglobin")
    #expect(row["LBCAT"] == "HEMATOLOGY" && row["LBNRIND"] == "LOW")
    #expect(row["LBORRES"] == "9.50" && row["LBORRESU"] == "g/dL")
    #expect(row["LBSTRESC"] == "9.50" && row["LBSTRESN"] == "9.5" && row["LBSTRESU"] == "g/dL")
    #expect(row["LBORNRLO"] == "12.0" && row["LBSTNRLO"] == "12" && row["LBSTNRHI"] == "16")
    #expect(row["LBSPEC"] == "BLOOD" && row["LBMETHOD"] == "AUTOMATED COUNT")
    #expect(row["LBFAST"] == "N" && row["LBDY"] == "8" && all["SUPPLB"].isEmpty)
  }

  @Test func aConvertedResultKeepsWhatWasCollectedAndItsRange() throws {
    let row = try tabulated {
      ($0.category, $0.code) = (.laboratory, "ALB")
      $0.result = quantity("3.5", "g/dL", standard: "35", "g/L")
      $0.rangeLow = DecimalNumber("3.4")
    }["LB"][0]
    #expect(row["LBORRES"] == "3.5" && row["LBORRESU"] == "g/dL" && row["LBORNRLO"] == "3.4")
    #expect(row["LBSTRESC"] == "35" && row["LBSTRESU"] == "g/L" && row["LBSTNRLO"] == nil)
  }

  @Test func aResultInWords() throws {
    let row = try tabulated {
      ($0.category, $0.code, $0.text) = (.laboratory, "BJPROT", "Positive")
    }["LB"][0]
    #expect(row["LBORRES"] == "Positive" && row["LBSTRESC"] == "POSITIVE")
    #expect(row["LBSTRESN"] == nil && row["LBSTAT"] == nil)
  }

  @Test func aNameOfCDISCGivesTheCode() throws {
    let all = try tabulated { ($0.name, $0.text) = ("lactate dehydrogenase", "high") }
    #expect(all["LB"][0]["LBTESTCD"] == "LDH")
    #expect(all["LB"][0]["LBTEST"] == "Lactate Dehydrogenase")
    #expect(all.qualifiers("SUPPLB", of: "1") == ["LBOTEST": "lactate dehydrogenase"])
  }

  @Test func aTestUnknownToCDISCKeepsItsNames() throws {
    let row = try tabulated { ($0.code, $0.name) = ("XLOCAL", "Local marker") }["LB"][0]
    #expect(row["LBTESTCD"] == "XLOCAL" && row["LBTEST"] == "Local marker")
    #expect(row["LBSTAT"] == "NOT DONE")
  }

  @Test func vitalSignsAreKnownByCategoryOrCode() throws {
    let all = try tabulated { ($0.code, $0.result) = ("SYSBP", quantity("120", "MMHG")) }
    let row = all["VS"][0]
    #expect(all["LB"].isEmpty && row["VSTEST"] == "Systolic Blood Pressure")
    #expect(row["VSORRESU"] == "mmHg" && row["VSSTRESN"] == "120")
    let other = try tabulated { ($0.category, $0.code) = (.vitalSign, "GAIT") }
    #expect(other["VS"][0]["VSTESTCD"] == "GAIT" && other["LB"].isEmpty)
  }

  @Test func heightAndWeightOfTheSubjectHaveNoDate() throws {
    var subject = sampleSubject()
    subject.height = quantity("65", "in", standard: "165.1", "cm")
    subject.weight = quantity("61.50", "kg")
    let rows = try Tabulated([subject])["VS"]
    #expect(rows.map { $0["VSTEST"] } == ["Height", "Weight"])
    #expect(rows.map { $0["VSORRES"] } == ["65", "61.50"])
    #expect(rows.map { $0["VSSTRESN"] } == ["165.1", "61.5"])
    #expect(rows.allSatisfy { $0["VSDTC"] == nil && $0["VSLOBXFL"] == nil })
  }
}
