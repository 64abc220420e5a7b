import ClinicalModel
import Testing

/// The first dose of the sample subject is on 2024-03-01.
@Suite struct LastObservationTests {
  func result(
    _ day: String?, _ value: String? = "9.5", code: String = "HGB", specimen: String = "BLOOD"
  ) -> Measurement {
    var measurement = Measurement()
    measurement.category = .laboratory
    measurement.code = code
    measurement.specimen = specimen
    measurement.result = value.map { Quantity(DecimalNumber($0)!, unit: "g/dL") }
    measurement.date = day.map { date($0) }
    return measurement
  }

  func flags(firstDose: String? = "2024-03-01", _ results: Measurement...) throws -> [String?] {
    var subject = sampleSubject()
    subject.firstDose = firstDose.map { date($0) }
    subject.measurements = results
    return try Tabulated([subject])["LB"].map { $0["LBLOBXFL"] }
  }

  @Test func onePerTestAndSpecimen() throws {
    let all = try flags(
      result("2024-02-20"), result("2024-02-25"), result("2024-02-20", code: "PLAT"),
      result("2024-02-25", specimen: "PLASMA"), result("2024-03-02"))
    #expect(all == [nil, "Y", "Y", "Y", nil])
  }

  @Test func twoOfOneDayAreOne() throws {
    #expect(try flags(result("2024-02-25"), result("2024-02-25")) == ["Y", nil])
    #expect(try flags(result("2024-02-25"), result("2024-02-25T09:00")) == [nil, "Y"])
  }

  @Test func withoutAResultItIsNone() throws {
    #expect(try flags(result("2024-02-20"), result("2024-02-25", nil)) == ["Y", nil])
  }

  @Test func onTheDayOfTheDoseTheTimesDecideIfThereAreTwo() throws {
    #expect(try flags(result("2024-03-01")) == ["Y"])
    let dose = "2024-03-01T10:00"
    #expect(try flags(firstDose: dose, result("2024-03-01")) == ["Y"])
    #expect(
      try flags(firstDose: dose, result("2024-03-01T09:30"), result("2024-03-01T10:30"))
        == ["Y", nil])
  }

  @Test func whatMayBeAfterTheDoseIsNot() throws {
    #expect(try flags(result("2024-03"), result("2024-02"), result(nil)) == [nil, "Y", nil])
    #expect(try flags(firstDose: nil, result("2024-02-20")) == [nil])
  }
}
