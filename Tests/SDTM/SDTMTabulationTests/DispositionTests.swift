import ClinicalModel
import Testing

@Suite struct DispositionTests {
  func disposition(
    _ category: DispositionCategory, _ term: String, _ on: String?
  ) -> Disposition {
    var disposition = Disposition()
    disposition.category = category
    disposition.term = term
    disposition.date = on.map(date)
    return disposition
  }

  func rows(_ fill: (inout Subject) -> Void) throws -> [[String: String]] {
    var subject = sampleSubject()
    subject.consentDate = nil
    fill(&subject)
    return try Tabulated([subject])["DS"]
  }

  @Test func endOfTreatment() throws {
    let row = try rows {
      var end = disposition(.event, "Progressive disease", "2024-05-02")
      end.scope = "STUDY TREATMENT"
      end.verbatim = "Progress"
      end.epoch = "TREATMENT"
      $0.dispositions = [end]
    }[0]
    #expect(row["DSTERM"] == "Progress" && row["DSDECOD"] == "PROGRESSIVE DISEASE")
    #expect(row["DSCAT"] == "DISPOSITION EVENT" && row["DSSCAT"] == "STUDY TREATMENT")
    #expect(row["DSSTDY"] == "63" && row["EPOCH"] == "TREATMENT")
  }

  @Test func milestonesHaveNoEpoch() throws {
    let row = try rows {
      $0.dispositions = [disposition(.milestone, "Randomized", "2024-02-28")]
      $0.dispositions[0].epoch = "SCREENING"
    }[0]
    #expect(row["DSDECOD"] == "RANDOMIZED" && row["EPOCH"] == nil)
  }

  @Test func theTermOfAnotherReasonIsTheReason() throws {
    var subject = sampleSubject()
    subject.dispositions = [disposition(.event, "OTHER", "2024-05-02")]
    subject.dispositions[0].verbatim = "Other"
    subject.dispositions[0].reason = "Moved away"
    let all = try Tabulated([subject])
    #expect(all["DS"].map { $0["DSTERM"] } == ["INFORMED CONSENT OBTAINED", "Moved away"])
    #expect(all.qualifiers("SUPPDS", of: "2") == ["DSREASON": "Moved away"])
  }

  @Test func consentEnrolmentAndDeathComeFromTheSubject() throws {
    let rows = try rows {
      $0.consentDate = date("2024-02-20")
      $0.enrolmentDate = date("2024-02-25")
      $0.deathDate = date("2024-05-20")
      $0.dispositions = [disposition(.event, "COMPLETED", "2024-05-10")]
    }
    #expect(
      rows.map { $0["DSDECOD"] }
        == ["INFORMED CONSENT OBTAINED", "ENTERED INTO TRIAL", "COMPLETED", "DEATH"])
    #expect(rows.map { $0["DSSEQ"] } == ["1", "2", "3", "4"])
    #expect(rows[0]["DSCAT"] == "PROTOCOL MILESTONE" && rows[0]["DSSTDY"] == "-10")
    #expect(rows[3]["DSCAT"] == "OTHER EVENT" && rows[3]["DSSTDTC"] == "2024-05-20")
  }

  @Test func nothingIsSaidTwice() throws {
    let rows = try rows {
      $0.consentDate = date("2024-02-20")
      $0.enrolmentDate = date("2024-02-25")
      $0.died = true
      $0.dispositions = [
        disposition(.milestone, "Informed Consent Obtained", "2024-02-20"),
        disposition(.milestone, "ENROLLED", "2024-02-25"), disposition(.event, "DEATH", nil),
      ]
    }
    #expect(rows.count == 3)
  }

  @Test func whoRefusedHasNoConsent() throws {
    let rows = try rows {
      $0.consented = false
      $0.consentDate = date("2024-02-20")
    }
    #expect(rows.isEmpty)
  }

  @Test func consentWithoutADateComesLast() throws {
    let rows = try rows {
      $0.consented = true
      $0.dispositions = [disposition(.event, "COMPLETED", "2024-05-10")]
    }
    #expect(rows.map { $0["DSDECOD"] } == ["COMPLETED", "INFORMED CONSENT OBTAINED"])
  }
}
