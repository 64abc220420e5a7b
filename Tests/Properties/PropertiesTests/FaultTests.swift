import Conversion
import Diagnostics
import ProgramRuns
import Testing

/// Whatever is wrong with an export, nothing of it is lost, and the threads don't show.
@Suite struct FaultTests {
  @Test func theLedgerBalancesOnAnyODM() async throws {
    try await Cases.check(few: 100) { random in
      var generator = RandomExport(random, faults: random.number(3...40))
      return await Run.odm([generator.export()], [.canonical]).internalFault
    }
  }

  @Test func theLedgerBalancesOnAnyCSV() async throws {
    try await Cases.check(few: 100) { random in
      let sheets = Sheets.random(&random, faults: random.number(3...40))
      return await Run.csv(sheets.files(parts: 2, &random), [.canonical]).internalFault
    }
  }

  @Test func oneThreadAndFourGiveTheSameBytes() async throws {
    try await Cases.check(few: 20) { random in
      var generator = RandomExport(random, faults: 10)
      let export = generator.export()
      let outputs = Run.datasets + [.canonical, .fhirJSON]
      let scratch = Scratch()
      let one = await Run.odm([export], outputs, in: scratch)
      let four = await Run.odm([export], outputs, threads: 4, in: scratch)
      return one.files == four.files ? one.internalFault : four.difference(from: one)
    }
  }
}

extension Run {
  /// A fault of the program itself; what is wrong with the data is none.
  var internalFault: String? {
    switch outcome {
    case .success(let summary) where summary.ledger.unbalanced.isEmpty: nil
    case .success(let summary): "the ledger does not balance: \(summary.ledger.unbalanced)"
    case .failure(let fault): "\(fault)"
    }
  }
}
