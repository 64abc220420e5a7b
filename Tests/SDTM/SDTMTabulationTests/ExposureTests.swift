import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Testing

@Suite struct ExposureTests {
  func tabulated(_ doses: Dose...) throws -> Tabulated {
    var subject = sampleSubject()
    subject.doses = doses
    return try Tabulated([subject])
  }

  @Test func anAdministration() throws {
    var dose = sampleDose("2024-03-01")
    dose.visit = "CYCLE 2 DAY 1"
    dose.duration = Quantity(DecimalNumber(30), unit: "min")
    dose.change = .reduced
    let all = try tabulated(dose)
    let row = all["EX"][0]
    #expect(row["EXTRT"] == "LENALIDOMIDE" && row["EXSEQ"] == "1")
    #expect(row["EXDOSE"] == "25" && row["EXDOSU"] == "mg")
    #expect(row["EXDOSFRM"] == "CAPSULE" && row["EXROUTE"] == "ORAL")
    #expect(row["EXENDTC"] == "2024-03-01" && row["EXENDY"] == "1")
    #expect(row["EXDUR"] == "PT30M")
    #expect(row["VISITNUM"] == "2" && row["VISITDY"] == "29")
    #expect(
      all.qualifiers("SUPPEX", of: "1") == [
        "EXSETTNG": "HOME", "EXCYCLE": "1", "EXCYCDAY": "1", "EXCHANGE": "REDUCED",
      ])
    #expect(all.findings.isEmpty)
  }

  @Test func studyDaysHaveNoZero() throws {
    let all = try tabulated(
      sampleDose("2024-02-29"), sampleDose("2024-03-01T23:59"), sampleDose("2024-03"))
    #expect(all["EX"].map { $0["EXSTDY"] } == ["-1", "1", nil])
    #expect(all["EX"].map { $0["EXSTDTC"] } == ["2024-02-29", "2024-03-01T23:59", "2024-03"])
  }

  @Test func whatWasNotGivenIsCountedAndNotWritten() throws {
    var missed = sampleDose("2024-03-02")
    missed.status = .notGiven
    let all = try tabulated(sampleDose("2024-03-01"), missed)
    #expect(all["EX"].count == 1)
    #expect(all.notTabulated == ["doses not given": 1])
  }

  @Test func anIntervalWithoutEndStaysOpen() throws {
    var dose = sampleDose("2024-03-01")
    dose.frequency = "qd"
    let row = try tabulated(dose)["EX"][0]
    #expect(row["EXENDTC"] == nil && row["EXDOSFRQ"] == "QD")
  }

  @Test func standardisedAmountsKeepWhatWasCollected() throws {
    var dose = sampleDose("2024-03-01", drug: "car")
    dose.amount = Quantity(
      DecimalNumber("0.061500")!, unit: "g", standardNumber: DecimalNumber("61.50"),
      standardUnit: "MG")
    let all = try tabulated(dose)
    #expect(all["EX"][0]["EXDOSE"] == "61.5" && all["EX"][0]["EXDOSU"] == "mg")
    let qualifiers = all.qualifiers("SUPPEX", of: "1")
    #expect(qualifiers["EXODOSE"] == "0.061500" && qualifiers["EXODOSU"] == "g")
    #expect(all.columns["EX"]?.first { $0.variable.name == "EXDOSE" }?.isInteger == false)
  }
}
