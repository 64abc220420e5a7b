import ClinicalModel
import Testing

@Suite struct CriterionTests {
  func criterion(_ category: EligibilityCategory?, _ code: String, met: Bool?) -> Eligibility {
    var criterion = Eligibility()
    criterion.category = category
    criterion.code = code
    criterion.criterion = "Criterion \(code)"
    criterion.met = met
    criterion.date = date("2024-02-20")
    return criterion
  }

  @Test func onlyExceptionsAreThere() throws {
    var subject = sampleSubject()
    subject.eligibilities = [
      criterion(.inclusion, "IN01", met: true), criterion(.inclusion, "IN02", met: false),
      criterion(.exclusion, "EX01", met: true), criterion(.exclusion, "EX02", met: false),
      criterion(.inclusion, "IN03", met: nil), criterion(nil, "IN04", met: false),
    ]
    let all = try Tabulated([subject])
    #expect(all["IE"].map { $0["IETESTCD"] } == ["IN02", "EX01"])
    #expect(all["IE"].map { $0["IEORRES"] } == ["N", "Y"])
    #expect(all["IE"].map { $0["IESTRESC"] } == ["N", "Y"])
    #expect(all["IE"].map { $0["IECAT"] } == ["INCLUSION", "EXCLUSION"])
    #expect(all["IE"][0]["IETEST"] == "Criterion IN02" && all["IE"][0]["IEDY"] == "-10")
    #expect(all.notTabulated == ["eligibilities without an exception": 4])
  }

  @Test func numbersThatCantBeAShortName() throws {
    var subject = sampleSubject()
    subject.eligibilities = [criterion(.exclusion, "3.1b", met: true)]
    let row = try Tabulated([subject])["IE"][0]
    #expect(row["IETESTCD"] == "Q3_1B" && row["IESPID"] == "3.1b")
  }
}
