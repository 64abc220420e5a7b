import ClinicalModel
import Derivation
import Diagnostics
import Testing

@Suite struct StudyDayTests {
  @Test(arguments: [
    ("2024-03-01", "2024-02-29", 2), ("2024-02-29", "2024-02-29", 1),
    ("2024-02-28", "2024-02-29", -1),
    ("2023-03-01", "2023-02-28", 2), ("2024-02-29T23:59", "2024-02-29T08:00", 1),
  ])
  func thereIsNoDayZero(day: String, reference: String, expected: Int) {
    #expect(studyDay(of: date(day), from: date(reference)) == expected)
  }

  @Test func partialDatesHaveNone() {
    #expect(studyDay(of: date("2024-03"), from: date("2024-03-01")) == nil)
    #expect(studyDay(of: date("2024-03-01"), from: date("2024")) == nil)
  }
}

@Suite struct AgeTests {
  @Test(arguments: [
    ("2024-02-29", "2025-02-28", 0), ("2024-02-29", "2025-03-01", 1),
    ("2024-02-29", "2028-02-29", 4),
    ("1960-05-20", "2024-05-19", 63), ("1960-05-20", "2024-05-20", 64),
    ("1960-05", "2024-06-01", 64),
    ("1960-05", "2024-04-30", 63), ("1960-05", "2024-05-31", 64), ("1960", "2024-12-31", 64),
    ("1960-05-20", "2024-06", 64),
  ])
  func wholeYearsByTheCalendar(birth: String, at day: String, years: Int) {
    #expect(ageInYears(at: date(day), bornOn: date(birth)) == years)
  }

  @Test(arguments: [
    ("1960-05", "2024-05-15"), ("1960", "2024-06-01"), ("1960-05-20", "2024"),
    ("--05-20", "2024-05-20"),
    ("2025-01-01", "2024-01-01"),
  ])
  func unknownWhereItCouldDiffer(birth: String, day: String) {
    #expect(ageInYears(at: date(day), bornOn: date(birth)) == nil)
  }

  @Test func consentCountsAndTheCollectedAgeStays() {
    let both = derived {
      $0.birthDate = date("1960-05-20")
      $0.consentDate = date("2024-05-19")
      $0.doses = [dose("2024-05-20")]
    }
    #expect(both.subject.age == 63)
    let collected = derived {
      $0.birthDate = date("1960-05-20")
      $0.age = 70
      $0.doses = [dose("2024-05-20")]
    }
    #expect(collected.subject.age == 70)
    #expect(collected.findings.map(\.code) == [.ageDiffers])
  }
}

@Suite struct ExposureTests {
  private func exposure(_ doses: Dose...) -> [String?] {
    let subject = derived { $0.doses = doses }.subject
    return [subject.firstDose?.iso8601, subject.lastDose?.iso8601]
  }

  @Test func earliestStartAndLatestEnd() {
    #expect(
      exposure(dose("2024-03-05"), dose("2024-02-01", end: "2024-04-01"), dose("2024-03-20"))
        == ["2024-02-01", "2024-04-01"])
  }

  @Test func dosesNotGivenDoNotCount() {
    var intended = dose("2024-01-02", status: nil)
    intended.plannedAmount = Quantity(DecimalNumber(20))
    #expect(
      exposure(dose("2024-01-01", status: .notGiven), intended, dose("2024-03-05"))
        == ["2024-03-05", "2024-03-05"])
  }

  @Test func partialDatesCountOnlyWhereTheyMust() {
    #expect(exposure(dose("2024-03"), dose("2024-03-05")) == ["2024-03-05", "2024-03-05"])
    #expect(exposure(dose("2024-02"), dose("2024-03-05")) == ["2024-02", "2024-03-05"])
    #expect(
      exposure(dose("2024", end: "2024-01-28"), dose("2024-02-07")) == ["2024", "2024-02-07"])
    #expect(exposure(dose("2024-03-05"), dose("2024-04")) == ["2024-03-05", "2024-04"])
    #expect(exposure(dose("--03-05"), dose("2024-03-07")) == ["2024-03-07", "2024-03-07"])
  }

  @Test func aDoseWithoutTimeMayHaveComeFirst() {
    let timed = dose("2024-03-05T10:10")
    #expect(exposure(timed, dose("2024-03-05")).first == "2024-03-05")
    #expect(exposure(dose("2024-03-05"), timed).first == "2024-03-05")
    #expect(exposure(timed, dose("2024-03-05T09:00")).first == "2024-03-05T09:00")
    #expect(exposure(timed, dose("2024-03-06")).first == "2024-03-05T10:10")
  }

  @Test(arguments: [
    ("2024-03-05T10:10:00", "10", "min", "2024-03-05T10:20:00"),
    ("2024-12-31T23:55", "10", "min", "2025-01-01T00:05"),
    ("2024-03-05T10:10", "1.5", "h", "2024-03-05T11:40"),
    ("2024-03-05", "10", "min", "2024-03-05"),
    ("2024-03-05T10", "10", "min", "2024-03-05"),
    ("2024-03-05T10:10", "2", "drops", "2024-03-05T10:10"),
  ])
  func anInfusionEndsWhenItsTimeIsOver(start: String, number: String, unit: String, end: String) {
    var infusion = dose(start)
    infusion.duration = Quantity(DecimalNumber(number)!, unit: unit)
    #expect(infusion.ends?.iso8601 == end)
    infusion.end = date("2024-03-07")
    #expect(infusion.ends?.iso8601 == "2024-03-07")
    (infusion.end, infusion.frequency) = (nil, "QD")
    #expect(infusion.ends == nil)
  }
}
