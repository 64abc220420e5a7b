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

  @Test func whatWasNotGivenStandsInECAlone() throws {
    var missed = sampleDose("2024-03-02")
    (missed.status, missed.notGivenReason) = (.notGiven, "Neutropenia")
    let all = try tabulated(sampleDose("2024-03-01"), missed)
    #expect(all["EX"].map { $0["EXSTDTC"] } == ["2024-03-01"])
    #expect(all["EC"].map { $0["ECOCCUR"] } == ["Y", "N"])
    #expect(all["EC"].map { $0["ECPRESP"] } == ["Y", "Y"])
    #expect(all["EC"].map { $0["ECDOSE"] } == ["25", nil])
    #expect(all["EC"][1]["ECREASOC"] == "Neutropenia" && all["EC"][1]["ECSTDTC"] == "2024-03-02")
    #expect(all.qualifiers("SUPPEC", of: "1") == ["ECCYCLE": "1", "ECCYCDAY": "1"])
    #expect(all.qualifiers("SUPPEC", of: "2")["ECSETTNG"] == "HOME")
  }

  @Test func plannedAmountsStandBesideThoseGiven() throws {
    var dose = sampleDose("2024-03-01", amount: "20")
    dose.plannedAmount = Quantity(DecimalNumber("27")!, unit: "mg")
    dose.visit = "CYCLE 2 DAY 1"
    let rows = try tabulated(dose)["EC"]
    #expect(rows.map { $0["ECMOOD"] } == ["PERFORMED", "SCHEDULED"])
    #expect(rows.map { $0["ECDOSE"] } == ["20", "27"])
    #expect(rows.map { $0["ECGRPID"] } == ["1", "1"])
    #expect(rows.map { $0["ECSTDTC"] } == ["2024-03-01", nil])
    #expect(rows[1]["ECOCCUR"] == nil && rows[1]["VISITNUM"] == "2")
  }

  @Test func aMerePlanIsNoDose() throws {
    var plan = Dose()
    plan.drug = "len"
    plan.plannedAmount = Quantity(DecimalNumber("25")!, unit: "mg")
    let all = try tabulated(plan)
    #expect(all["EX"].isEmpty && all["EC"].map { $0["ECMOOD"] } == ["SCHEDULED"])
  }

  @Test func whatEXSaysIsNotSaidAgain() throws {
    #expect(try tabulated(sampleDose("2024-03-01"))["EC"].isEmpty)
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
