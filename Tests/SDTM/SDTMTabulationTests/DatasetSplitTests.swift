import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Testing

@Suite struct DatasetSplitTests {
  func datasets() throws -> [Dataset] {
    let tabulator = Tabulator(study: sampleStudy(), datasets: ["AE", "SUPPAE"])
    let all = Datasets(tabulator)
    var rows = SubjectRows(for: tabulator)
    for number in 1...5 {
      var subject = sampleSubject("00\(number)")
      subject.adverseEvents = (1...3).map { sampleEvent("Term \(number) \($0)") }
      // Of the subjects with an even number there are qualifiers.
      for index in subject.adverseEvents.indices where number.isMultiple(of: 2) {
        subject.adverseEvents[index].cycle = index + 1
      }
      tabulator.tabulate(subject, into: &rows, TabulationMemory(for: tabulator))
      _ = try all.add(rows)
    }
    return try all.finish()
  }

  func texts(_ column: String, of datasets: [Dataset]) throws -> [String] {
    var texts: [String] = []
    for dataset in datasets {
      let place = dataset.columns.firstIndex { $0.variable.name == column }!
      for part in dataset.parts(ofBytes: 50) {
        try part.forEachRow { row in
          switch row.cells[place] {
          case .text(let bytes): texts.append(String(decoding: bytes, as: UTF8.self))
          case .number(let number): texts.append(decimalText(number))
          case .missing: texts.append("")
          }
        }
      }
    }
    return texts
  }

  @Test func partsTogetherAreTheWhole() throws {
    let whole = try datasets()
    let parts = DatasetSplit(whole[0], supplement: whole[1]).parts { $0.rows <= 6 }
    #expect(parts.map(\.dataset.definition.name) == ["AE01", "AE02", "AE03"])
    #expect(parts.map(\.dataset.rowCount) == [6, 6, 3])
    for column in ["USUBJID", "DOMAIN", "AESEQ", "AETERM"] {
      let again = try texts(column, of: parts.map(\.dataset))
      #expect(try again == texts(column, of: [whole[0]]), "\(column)")
    }
    #expect(parts.allSatisfy { $0.dataset.columns == whole[0].columns }, "equal lengths")
    #expect(parts.allSatisfy { $0.dataset.wholeRowCount == 15 })
  }

  @Test func qualifiersGoWithTheirRecords() throws {
    let whole = try datasets()
    let parts = DatasetSplit(whole[0], supplement: whole[1]).parts { $0.rows <= 3 }
    #expect(
      parts.map { $0.supplement?.definition.name } == [nil, "SUPPAE02", nil, "SUPPAE04", nil])
    for part in parts {
      guard let supplement = part.supplement else { continue }
      let subjects = try Set(texts("USUBJID", of: [part.dataset]))
      #expect(try Set(texts("USUBJID", of: [supplement])) == subjects)
      #expect(try texts("RDOMAIN", of: [supplement]).allSatisfy { $0 == "AE" })
    }
  }

  @Test func qualifiersCanBeWhatIsTooLarge() throws {
    let whole = try datasets()
    let parts = DatasetSplit(whole[0], supplement: whole[1]).parts { $0.qualifiers <= 3 }
    #expect(parts.map(\.dataset.rowCount) == [9, 6])
  }

  @Test func partsAreOfTheirDomain() throws {
    let part = DomainDefinition.adverseEvents.part(7)
    #expect(part.name == "AE07" && part.domain == "AE" && part.oid == "IG.AE07")
    let supplement = DomainDefinition.supplemental(to: .adverseEvents).part(12)
    #expect(supplement.name == "SUPPAE12" && supplement.domain == "AE")
    #expect(supplement.wholeName == "SUPPAE" && part.wholeName == "AE")
    #expect(part.isSplittable && supplement.isSplittable)
    #expect(!DomainDefinition.demographics.isSplittable)
    #expect(!DomainDefinition.supplemental(to: .demographics).isSplittable)
  }
}
