import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Testing

@Suite struct DemographicsTests {
  func row(_ subject: Subject) throws -> [String: String] { try Tabulated([subject])["DM"][0] }

  @Test func aTreatedSubject() throws {
    let row = try row(sampleSubject())
    #expect(row["STUDYID"] == "SMPL-1")
    #expect(row["DOMAIN"] == "DM")
    #expect(row["USUBJID"] == "SMPL-1-001")
    #expect(row["BRTHDTC"] == "1960-02")
    #expect(row["AGE"] == "63")
    #expect(row["AGEU"] == "YEARS")
    #expect(row["ARM"] == "Carfilzomib, lenalidomide and dexamethasone")
    #expect(row["RFENDTC"] == "2024-05-01")
    #expect(row["RFPENDTC"] == "2024-06-01")
    #expect(row["COUNTRY"] == "KOR")
    #expect(row["ARMNRS"] == nil)
    #expect(row["DTHFL"] == nil)
  }

  @Test func aReasonForNoArmLeavesNoEndOfReference() throws {
    var subject = sampleSubject()
    subject.plannedArm = nil
    subject.actualArm = nil
    subject.armNullReason = .screenFailure
    let row = try row(subject)
    #expect(row["ARMNRS"] == "SCREEN FAILURE")
    #expect(row["ARMCD"] == nil && row["ACTARM"] == nil && row["RFENDTC"] == nil)
  }

  @Test func whoWasAssignedAndNeverTreatedHasThatReason() throws {
    var subject = sampleSubject()
    subject.actualArm = nil
    subject.firstDose = nil
    let row = try row(subject)
    #expect(row["ARMNRS"] == "ASSIGNED, NOT TREATED")
    #expect(row["ARMCD"] == "KRD" && row["ACTARMCD"] == nil)
  }

  @Test func aReasonBesideBothArmsIsNotWritten() throws {
    var subject = sampleSubject()
    subject.armNullReason = .unplanned
    #expect(try row(subject)["ARMNRS"] == nil)
  }

  @Test func neitherArmNorReasonIsAFinding() throws {
    var subject = sampleSubject()
    subject.plannedArm = nil
    subject.actualArm = nil
    #expect(try Tabulated([subject]).codes() == ["arm-unknown"])
  }

  @Test func severalRacesAreMultiple() throws {
    var subject = sampleSubject()
    subject.races = ["Asian", "WHITE"]
    let all = try Tabulated([subject])
    #expect(all["DM"][0]["RACE"] == "MULTIPLE")
    #expect(all.qualifiers("SUPPDM", of: nil) == ["RACE1": "ASIAN", "RACE2": "WHITE"])
    #expect(all["SUPPDM"].allSatisfy { $0["IDVAR"] == nil && $0["RDOMAIN"] == "DM" })
    #expect(all.findings.isEmpty)
  }

  @Test func ageUnitsOnlyWithAnAge() throws {
    var subject = sampleSubject()
    subject.age = nil
    let all = try Tabulated([subject])
    #expect(all["DM"][0]["AGEU"] == nil)
    #expect(all.columns["DM"]?.contains { $0.variable.name == "AGEU" } == true)
  }

  @Test func theDead() throws {
    var subject = sampleSubject()
    subject.deathDate = date("2024-05-20")
    let row = try row(subject)
    #expect(row["DTHFL"] == "Y" && row["DTHDTC"] == "2024-05-20")
  }

  @Test func requiredValuesThatAreMissingAreFound() throws {
    var subject = sampleSubject()
    subject.sex = nil
    subject.site = nil
    #expect(
      try Tabulated([subject]).codes() == ["sdtm-required-missing", "sdtm-required-missing"])
  }
}
