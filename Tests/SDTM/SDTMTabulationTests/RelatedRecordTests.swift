import ClinicalModel
import Testing

@Suite struct RelatedRecordTests {
  /// Two events, the second of them the reason for all that is related.
  private func subject(_ change: (inout Subject) -> Void) -> Subject {
    var subject = sampleSubject()
    subject.adverseEvents = [sampleEvent(), sampleEvent("Pneumonia", start: "2024-03-20")]
    subject.adverseEvents[0].identifier = "7"
    subject.adverseEvents[1].identifier = "8"
    change(&subject)
    return subject
  }

  private func stay(_ events: [String]) -> HealthcareUse {
    var use = HealthcareUse()
    use.kind = "HOSPITAL STAY"
    use.events = events
    return use
  }

  /// `RDOMAIN IDVAR IDVARVAL RELID` of each row.
  private func rows(_ all: Tabulated) -> [String] {
    all["RELREC"].map { row in
      ["RDOMAIN", "IDVAR", "IDVARVAL", "RELID"].map { row[$0] ?? "" }.joined(separator: " ")
    }
  }

  @Test func allThatAnEventLedTo() throws {
    let all = try Tabulated([
      subject {
        var medication = Medication()
        (medication.name, medication.events) = ("Amoxicillin", ["8"])
        var procedure = Procedure()
        (procedure.term, procedure.events) = ("X-RAY", ["8"])
        $0.medications = [medication]
        $0.procedures = [procedure]
        $0.healthcareUses = [stay([]), stay(["8"])]
      }
    ])
    #expect(
      rows(all) == ["AE AESEQ 2 1", "CM CMSEQ 1 1", "PR PRSEQ 1 1", "HO HOSEQ 2 1"])
    #expect(all["RELREC"].allSatisfy { $0["RELTYPE"] == nil && $0["USUBJID"] == "SMPL-1-001" })
  }

  /// EX has what was given, EC what was not.
  @Test func dosesThatWereChangedOrNotGiven() throws {
    let all = try Tabulated([
      subject {
        var changed = sampleDose("2024-03-21")
        changed.events = ["8"]
        var missed = sampleDose("2024-03-22")
        (missed.status, missed.events) = (.notGiven, ["8"])
        $0.doses = [sampleDose("2024-03-01"), changed, missed]
      }
    ])
    #expect(rows(all) == ["AE AESEQ 2 1", "EC ECSEQ 3 1", "EX EXSEQ 2 1"])
  }

  @Test func eachEventHasItsGroupInEachSubject() throws {
    var other = subject { $0.healthcareUses = [stay(["7"])] }
    (other.id, other.uniqueID) = ("002", "SMPL-1-002")
    let all = try Tabulated([
      subject { $0.healthcareUses = [stay(["8", "8"]), stay(["7", "8"])] }, other,
    ])
    #expect(
      rows(all) == [
        "AE AESEQ 1 1", "HO HOSEQ 2 1", "AE AESEQ 2 2", "HO HOSEQ 1 2", "HO HOSEQ 2 2",
        "AE AESEQ 1 1", "HO HOSEQ 1 1",
      ])
  }

  /// One record alone is no relation [CG0200].
  @Test func anEventThatIsNotThereRelatesNothing() throws {
    let all = try Tabulated([subject { $0.healthcareUses = [stay(["9"])] }])
    #expect(all["RELREC"].isEmpty && all["HO"].count == 1)
  }

  @Test func aloneItIsTheSame() throws {
    let one = subject { $0.healthcareUses = [stay(["8"])] }
    let alone = try Tabulated([one], datasets: ["RELREC"])
    #expect(rows(alone) == rows(try Tabulated([one])))
    #expect(alone.datasets.keys.sorted() == ["RELREC"])
  }
}
