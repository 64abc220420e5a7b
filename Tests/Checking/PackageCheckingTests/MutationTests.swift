import Testing

@testable import PackageChecking

/// One fault at a time in a good package: each is found by its rule, and the good one has none.
@Suite struct MutationTests {
  struct Mutation: Sendable, CustomTestStringConvertible {
    let rule: String
    let dataset: String
    let row: Int
    let change: [String: String?]
    var testDescription: String { "\(rule) \(dataset) \(change)" }

    init(_ rule: String, _ dataset: String, _ row: Int, _ change: [String: String?]) {
      (self.rule, self.dataset, self.row, self.change) = (rule, dataset, row, change)
    }
  }

  static let mutations: [Mutation] = [
    Mutation("CP1003", "AE", 0, ["DOMAIN": "CM"]),
    Mutation("CP1005", "DM", 0, ["SEX": nil]),
    Mutation("CP1005", "AE", 0, ["AETERM": nil]),
    Mutation("CP1005", "EX", 1, ["EXTRT": nil]),
    Mutation("CP1007", "AE", 0, ["AECOLOR": "red"]),
    Mutation("CP1012", "AE", 0, ["AETOOLONGNAME": "x"]),
    Mutation("CP1013", "AE", 0, ["AETERM": String(repeating: "a", count: 201)]),
    Mutation("CP1014", "AE", 0, ["AETERM": " Cough"]),
    Mutation("CP1014", "AE", 0, ["AETERM": "Cough "]),
    Mutation("CP1015", "AE", 0, ["AETERM": "."]),
    Mutation("CP2001", "DM", 0, ["SEX": "Q"]),
    Mutation("CP2001", "AE", 0, ["AEOUT": "HEALED"]),
    Mutation("CP2001", "DM", 0, ["AGEU": "YEAR"]),
    Mutation("CP2002", "EX", 0, ["EXDOSFRM": "Capsule"]),
    Mutation("CP2003", "AE", 0, ["AESER": "U"]),
    Mutation("CP2003", "DM", 1, ["DTHFL": "N"]),
    Mutation("CP2004", "DM", 0, ["COUNTRY": "KR"]),
    Mutation("CP2005", "EX", 0, ["STUDYID": "T"]),
    Mutation("CP3001", "EX", 1, ["EXSEQ": "1"]),
    Mutation("CP3002", "DM", 1, ["USUBJID": "S-1"]),
    Mutation("CP3003", "EX", 2, ["USUBJID": "S-3"]),
    Mutation("CP3004", "EX", 1, ["EXSEQ": "1"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "2024/03/05"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "2024-02-30"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "2024-13"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "5 Mar 2024"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "2023-02-29"]),
    Mutation("CP4001", "AE", 0, ["AESTDTC": "+024-03-05"]),
    Mutation("CP4002", "AE", 0, ["AEENDTC": "2024-03-04", "AEENDY": "4"]),
    Mutation("CP4004", "AE", 0, ["AESTDY": "4"]),
    Mutation("CP4004", "AE", 0, ["AESTDTC": "2024-02-29", "AESTDY": "0"]),
    Mutation("CP4005", "AE", 0, ["AEENDY": "8"]),
    Mutation("CP4007", "AE", 0, ["AESTDTC": "2024-03"]),
    Mutation("CP4008", "AE", 0, ["AEENDTC": "2024-03"]),
    Mutation("CP4009", "AE", 0, ["AESTDTC": "2024-02-29", "AESTDY": "0"]),
    Mutation("CP5001", "AE", 0, ["AESHOSP": "Y"]),
    Mutation("CP5002", "AE", 0, ["AESER": "Y"]),
    Mutation("CP5003", "AE", 0, ["AEOUT": "NOT RECOVERED/NOT RESOLVED"]),
    Mutation("CP5004", "AE", 0, ["AEENDTC": nil, "AEENDY": nil]),
    Mutation("CP5005", "AE", 0, ["AEOUT": "FATAL"]),
    Mutation("CP5006", "AE", 1, ["AEENDTC": "2024-04-30", "AEENDY": "61"]),
    Mutation("CP6001", "DM", 1, ["DTHFL": nil]),
    Mutation("CP6002", "DM", 0, ["ARMCD": nil, "ARM": nil]),
    Mutation("CP6003", "DM", 0, ["ARMNRS": "SCREEN FAILURE"]),
    Mutation("CP6004", "DM", 0, ["RFENDTC": "2024-02-01"]),
    Mutation("CP6005", "DM", 0, ["RFICDTC": "2024-03-02"]),
    Mutation("CP6006", "DM", 0, ["BRTHDTC": "2024-03-20"]),
    Mutation("CP6007", "DM", 0, ["RFXSTDTC": "2024-03-02"]),
    Mutation("CP6008", "AE", 1, ["AESDTH": nil, "AESHOSP": "Y", "AEOUT": "UNKNOWN"]),
    Mutation("CP7001", "SUPPAE", 0, ["IDVARVAL": "9"]),
    Mutation("CP7001", "SUPPAE", 0, ["USUBJID": "S-2", "IDVARVAL": "2"]),
    Mutation("CP7002", "SUPPAE", 0, ["QNAM": "1ST"]),
    Mutation("CP7003", "SUPPAE", 0, ["QNAM": "AESEV"]),
    Mutation("CP7004", "SUPPAE", 0, ["QLABEL": String(repeating: "가", count: 14)]),
  ]

  @Test func theGoodPackageHasNoFault() {
    let departures = package(goodPackage()).check().departures
    #expect(departures.isEmpty, "\(departures.map { "\($0.rule) \($0.dataset) \($0.message)" })")
  }

  @Test(arguments: mutations)
  func eachFaultIsFound(_ mutation: Mutation) {
    var contents = goodPackage()
    for (variable, value) in mutation.change {
      contents[mutation.dataset]![mutation.row][variable] = value
    }
    let departures = package(contents).check().departures
    #expect(departures.contains { $0.rule == mutation.rule }, "\(departures.map(\.rule))")
    let place = departures.first { $0.rule == mutation.rule }
    #expect(place?.dataset == mutation.dataset || mutation.rule == "CP6008")
  }

  @Test(arguments: [
    ("CP1001", "DM"), ("CP7001", "AE"), ("CP1016", ""),
  ])
  func datasetsThatAreNotThere(rule: String, dataset: String) {
    var contents = goodPackage()
    if dataset.isEmpty { contents["EX"] = [] } else { contents[dataset] = nil }
    #expect(package(contents).check().departures.contains { $0.rule == rule })
  }

  @Test(arguments: [("CP1004", "AETERM"), ("CP1006", "RFPENDTC"), ("CP1004", "USUBJID")])
  func variablesThatAreNotThere(rule: String, variable: String) {
    $removed.withValue([variable]) {
      #expect(
        package(goodPackage()).check().departures.contains {
          $0.rule == rule && $0.variable == variable
        })
    }
  }

  @Test func aQualifierTwice() {
    var contents = goodPackage()
    contents["SUPPAE"]!.append(contents["SUPPAE"]![0])
    #expect(package(contents).check().departures.contains { $0.rule == "CP7005" })
  }

  @Test func everyRuleHasAnIdOfItsOwn() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }
}
