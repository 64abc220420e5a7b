import ProgramRuns
import Testing

/// RELREC of the samples against the datasets that it speaks of.
@Suite struct RelationsTests {
  @Test(arguments: SampleStudy.all) func eachRelatesRecordsThatAreThere(_ study: SampleStudy) throws
  {
    let scratch = Scratch()
    #expect(study.convert("-t", "sdtm-csv", "-o", scratch.at("out")).status == 1)
    let rows = rows(scratch.text("out/relrec.csv")).map(Related.init)
    #expect(!rows.isEmpty && Set(rows).count == rows.count)
    for domain in Set(rows.map(\.domain)) {
      let records = self.rows(scratch.text("out/\(domain.lowercased()).csv"))
      let there = Set(records.map { "\($0[2]) \($0[3])" })
      for row in rows where row.domain == domain {
        #expect(row.variable == "\(domain)SEQ" && row.type == "")
        #expect(there.contains("\(row.subject) \(row.value)"), "\(row)")
      }
    }
    let groups = Dictionary(grouping: rows) { "\($0.subject) \($0.group)" }
    #expect(groups.values.allSatisfy { $0.count > 1 }, "a record alone is no relation [CG0200]")
  }

  /// Its stays name reactions, and its changes of dose too.
  @Test func staysAndDosesOfTheRetreatmentAreRelatedToReactions() throws {
    let scratch = Scratch()
    let study = try #require(SampleStudy.all.first { $0.name == "bortezomib-retreatment" })
    #expect(study.convert("-t", "sdtm-csv", "-o", scratch.at("out")).status == 1)
    let rows = rows(scratch.text("out/relrec.csv")).map(Related.init)
    let events = Dictionary(grouping: rows) { "\($0.subject) \($0.group)" }
      .values.filter { $0[0].domain == "AE" }
    #expect(events.count > 20 && events.contains { $0.contains { $0.domain == "EX" } })
    #expect(events.allSatisfy { $0.dropFirst().allSatisfy { ["HO", "EX"].contains($0.domain) } })
  }

  /// The cells of each row but the first; those that count here hold no commas.
  private func rows(_ text: String?) -> [[String]] {
    (text ?? "").split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// A row of RELREC.
private struct Related: Hashable {
  let domain, subject, variable, value, type, group: String

  init(_ cells: [String]) {
    (domain, subject, variable) = (cells[1], cells[2], cells[3])
    (value, type, group) = (cells[4], cells[5], cells[6])
  }
}
