import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Testing

@Suite struct DatasetsTests {
  func subjects() -> [Subject] {
    (0..<40).map { index in
      var subject = sampleSubject("S\(index % 10)\(index)")
      subject.doses = (1...9).map { sampleDose("2024-03-0\($0)", amount: "\(index + $0).5") }
      subject.adverseEvents = (1...3).map { sampleEvent("Term \($0) \(index)") }
      return subject
    }
  }

  @Test func spillingAndOrderOfComingChangeNothing() throws {
    let inMemory = try Tabulated(subjects())
    let spilled = try Tabulated(subjects(), memoryLimit: 1)
    let reversed = try Tabulated(subjects().reversed(), memoryLimit: 10_000)
    #expect(spilled.datasets == inMemory.datasets && spilled.columns == inMemory.columns)
    #expect(reversed.datasets == inMemory.datasets && reversed.columns == inMemory.columns)
    let ids = inMemory["EX"].map { $0["USUBJID"]! }
    #expect(ids == ids.sorted() && inMemory["EX"].count == 360)
  }

  @Test func numbersRunFromOneInEachSubject() throws {
    let all = try Tabulated(subjects())
    #expect(all["AE"].prefix(4).map { $0["AESEQ"] } == ["1", "2", "3", "1"])
  }

  @Test func withoutRows() throws {
    #expect(try Tabulated([], study: Study()).datasets.isEmpty)
    let all = try Tabulated([], datasets: ["DM", "EX", "AE", "SUPPAE"])
    #expect(Set(all.datasets.keys) == ["DM", "EX", "AE"])
    #expect(all.datasets.values.allSatisfy { $0.isEmpty })
    for columns in all.columns.values {
      #expect(columns.allSatisfy { $0.variable.core != .permissible && $0.length >= 1 })
      #expect(columns.reduce(0) { $0 + $1.length } > 80)
    }
  }

  @Test func permissibleColumnsAppearWithData() throws {
    let names = try Tabulated(subjects()).columns["EX"]!.map(\.variable.name)
    #expect(names.contains("EXROUTE") && names.contains("EPOCH"))
    #expect(!names.contains("EXLOT") && !names.contains("VISIT"))
    let order = try Tabulated([], datasets: ["EX"]).columns["EX"]!.map(\.variable.name)
    #expect(names.filter(order.contains) == order)
  }

  @Test func onlyWhatWasAskedFor() throws {
    let all = try Tabulated(subjects(), datasets: ["AE", "SUPPEX"])
    #expect(Set(all.datasets.keys) == ["AE", "SUPPEX"])
    #expect(all["SUPPEX"].count == 360 * 3)
  }

  @Test func lengthsAreThoseOfTheData() throws {
    let columns = try Tabulated(subjects()).columns["AE"]!
    #expect(columns.first { $0.variable.name == "AETERM" }?.length == 9)
    #expect(columns.first { $0.variable.name == "USUBJID" }?.length == 11)
  }

  @Test(arguments: [
    (61.5, "61.5"), (-0.25, "-0.25"), (25, "25"), (1e-7, "0.0000001"), (1.5e-5, "0.000015"),
    (-1.25e22, "-12500000000000000000000"),
  ])
  func numbersHaveNoExponent(value: Double, text: String) {
    #expect(decimalText(value) == text)
  }
}
