import SDTMStandard
import Testing

@testable import PackageChecking

/// The edition of the guide that a package is held against.
@Suite struct GuideTests {
  private func summary(_ version: String) -> [String: Rows] {
    var contents = goodPackage()
    contents["TS"] = [
      [
        "STUDYID": "S", "DOMAIN": "TS", "TSSEQ": "1", "TSPARMCD": "SDTIGVER",
        "TSPARM": "SDTM IG Version", "TSVAL": version,
      ]
    ]
    return contents
  }

  @Test func theSummaryTellsIt() {
    #expect(package(goodPackage()).guide == .v3_4)
    #expect(package(summary("3.3")).guide == .v3_3)
    #expect(package(summary("3.1.2")).guide == .v3_4, "one that is not known here")
  }

  @Test func whatCameLaterIsNotInTheOlderOne() {
    var contents = goodPackage()
    contents["AE"]![0]["AESINTV"] = "N"
    func departures(from guide: Guide) -> [String] {
      let told = CheckedPackage(package(contents).datasets, guide: guide)
      return told.check().departures.map { "\($0.rule) \($0.variable ?? "")" }
    }
    #expect(!departures(from: .v3_4).contains("CP1007 AESINTV"))
    #expect(departures(from: .v3_3).contains("CP1007 AESINTV"))
  }
}
