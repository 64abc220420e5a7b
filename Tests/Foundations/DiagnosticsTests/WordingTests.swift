import Diagnostics
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    (Location(), ""),
    (Location(file: "a.xml", line: 3), "a.xml:3"),
    (Location(file: "a.yaml", line: 3, column: 7), "a.yaml:3:7"),
    (
      Location(file: "a.xml", line: 3, subject: "S1", path: "SE[1]/F_AE", item: "AETERM"),
      "a.xml:3: subject S1, SE[1]/F_AE, item AETERM"
    ),
    (Location(subject: "S1"), "subject S1"),
  ])
  func aLocationSaysWhatIsKnown(location: Location, text: String) {
    #expect(location.description == text)
  }

  @Test func faultsAndFindingsBeginWithTheirPlace() {
    let place = Location(file: "m.yaml", line: 1, column: 2)
    #expect(Fault(.mappingWrong, "no", at: place).description == "m.yaml:1:2: no")
    #expect(Fault(.wrongUsage, "no").description == "no")
    let finding = Finding(FindingCode("date-impossible"), .error, "no such day", at: place)
    #expect(finding.description == "m.yaml:1:2: error: no such day [date-impossible]")
  }

  @Test func severitiesRise() {
    #expect(Diagnostics.Severity.allCases == Diagnostics.Severity.allCases.sorted())
    #expect(Diagnostics.Severity.note < Diagnostics.Severity.warning)
  }

  @Test(arguments: [
    ("AETREM", "AETERM"), ("aeterm", "AETERM"), ("strat", "start"), ("recrods", "records"),
    ("dosis", "dose"), ("trem", "term"),
  ])
  func aMisspeltNameFindsTheNearest(name: String, nearest: String) {
    let candidates = [
      "from", "AETERM", "AESTDT", "start", "end", "records", "dose", "codes", "term",
    ]
    #expect(nearestName(to: name, among: candidates) == nearest)
  }

  @Test(arguments: ["LENALIDOMIDE", "q", "xyzzy"])
  func nothingIsNearANameOfAnotherKind(name: String) {
    let candidates = ["AETERM", "AESTDT", "start", "end", "records", "dose", "codes", "M", "F"]
    #expect(nearestName(to: name, among: candidates) == nil)
    #expect(suggestion(for: name, among: candidates) == "")
  }
}
