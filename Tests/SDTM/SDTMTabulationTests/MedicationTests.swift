import ClinicalModel
import Testing

@Suite struct MedicationTests {
  func tabulated(_ medications: [Medication], _ therapies: [PriorTherapy] = []) throws -> Tabulated
  {
    var subject = sampleSubject()
    subject.medications = medications
    subject.priorTherapies = therapies
    return try Tabulated([subject])
  }

  func medication(_ change: (inout Medication) -> Void = { _ in }) -> Medication {
    var medication = Medication()
    medication.name = "Zovirax"
    medication.start = date("2024-03-02")
    change(&medication)
    return medication
  }

  func therapy(_ change: (inout PriorTherapy) -> Void) -> PriorTherapy {
    var therapy = PriorTherapy()
    change(&therapy)
    return therapy
  }

  @Test func aCodedDrug() throws {
    let all = try tabulated([
      medication {
        $0.verbatim = "조비락스"
        $0.preferredName = Coded(code: "00587301001", decode: "ACICLOVIR")
        $0.atc = Coded(code: "J05AB01", decode: "aciclovir")
        $0.amount = Quantity(DecimalNumber("400")!, unit: "MG")
        $0.frequency = "bid"
        $0.route = "Oral"
      }
    ])
    let row = all["CM"][0]
    #expect(row["CMTRT"] == "Zovirax" && row["CMDECOD"] == "ACICLOVIR")
    #expect(row["CMCLAS"] == "aciclovir" && row["CMCLASCD"] == "J05AB01")
    #expect(row["CMDOSE"] == "400" && row["CMDOSU"] == "mg")
    #expect(row["CMDOSFRQ"] == "BID" && row["CMROUTE"] == "ORAL" && row["CMSTDY"] == "2")
    #expect(
      all.qualifiers("SUPPCM", of: "1") == ["CMVERB": "조비락스", "CMDRGCD": "00587301001"])
  }

  @Test func theSitesWordsStandAloneWhereThereAreNoOthers() throws {
    let all = try tabulated([
      medication {
        $0.name = nil
        $0.verbatim = "아스피린"
      }
    ])
    #expect(all["CM"][0]["CMTRT"] == "아스피린" && all["SUPPCM"].isEmpty)
  }

  @Test func anUnknownStartIsSaidOfWhatEndedOrGoesOn() throws {
    let rows = try tabulated([
      medication { ($0.start, $0.end) = (nil, date("2024-04")) },
      medication { ($0.start, $0.ongoing) = (nil, true) },
      medication { $0.start = nil },
      medication { $0.end = date("2024-04") },
    ])["CM"]
    #expect(rows.compactMap { $0["CMSTRTPT"] } == ["UNKNOWN", "UNKNOWN"])
    #expect(rows.compactMap { $0["CMSTTPT"] } == ["2024-02-20", "2024-02-20"])
    #expect(rows.allSatisfy { $0["CMSTRTPT"] == nil || $0["CMSTDTC"] == nil })
  }

  @Test func aLineOfTherapyOfUnknownStartBeganBeforeTheStudy() throws {
    let past = therapy { ($0.drug, $0.end) = ("BORTEZOMIB", date("2020-03")) }
    let row = try tabulated([], [past])["CM"][0]
    #expect(row["CMSTRTPT"] == "BEFORE" && row["CMSTTPT"] == "2024-02-20")
  }

  @Test func whatHasNoEndWentOnOrHadEndedBefore() throws {
    let rows = try tabulated([
      medication { $0.ongoing = true },
      medication {
        $0.ongoing = true
        $0.end = date("2024-04")
      },
      medication { $0.ongoing = false },
    ])["CM"]
    #expect(rows.map { $0["CMENRTPT"] } == ["ONGOING", nil, "BEFORE"])
    #expect(rows.map { $0["CMENTPT"] } == ["2024-06-01", nil, "2024-06-01"])
    #expect(rows[1]["CMENDTC"] == "2024-04" && rows[1]["CMENDY"] == nil)
  }

  @Test func aLineOfTherapy() throws {
    let all = try tabulated(
      [],
      [
        therapy {
          $0.line = 1
          $0.regimen = "VMP"
          $0.drug = "BORTEZOMIB"
          $0.schedule = "days 1, 4, 8, 11 every 21 days"
          $0.cycles = 9
          $0.bestResponse = .veryGoodPartial
          $0.responseDate = date("2019-07")
          $0.progressionDate = date("2021-01-15")
          $0.stopReason = "COMPLETED"
          $0.end = date("2020-02-29")
        }
      ])
    let row = all["CM"][0]
    #expect(row["CMTRT"] == "BORTEZOMIB" && row["CMCAT"] == "PRIOR ANTI-CANCER THERAPY")
    #expect(row["CMDOSRGM"] == "days 1, 4, 8, 11 every 21 days" && row["CMDOSFRQ"] == nil)
    #expect(row["CMRSDISC"] == "COMPLETED" && row["CMENDY"] == "-1462")
    #expect(
      all.qualifiers("SUPPCM", of: "1") == [
        "CMLINE": "1", "CMREGIM": "VMP", "CMCYCLES": "9", "CMBRESP": "VGPR",
        "CMRSPDTC": "2019-07", "CMPDDTC": "2021-01-15",
      ])
  }

  @Test func aRegimenNamesTheTreatmentWhereNoDrugDoes() throws {
    let all = try tabulated([], [therapy { $0.regimen = "VMP" }])
    #expect(all["CM"][0]["CMTRT"] == "VMP")
    #expect(all["SUPPCM"].isEmpty)
  }

  @Test func numbersRunOnOverBothKinds() throws {
    let all = try tabulated(
      [medication(), medication()],
      [
        therapy { $0.regimen = "VMP" },
        therapy {
          $0.regimen = "VRd"
          $0.line = 2
        },
      ])
    #expect(all["CM"].map { $0["CMSEQ"] } == ["1", "2", "3", "4"])
    #expect(all["CM"].map { $0["CMTRT"] } == ["Zovirax", "Zovirax", "VMP", "VRd"])
    #expect(all.qualifiers("SUPPCM", of: "4") == ["CMLINE": "2"])
    #expect(all.notTabulated.isEmpty)
  }
}
