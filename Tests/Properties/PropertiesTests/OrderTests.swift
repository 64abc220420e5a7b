import ProgramRuns
import Testing

/// In what order records stand, and in how many files, does not show in the datasets.
///
/// Where two records say different things of one field of the subject, the first one counts, and the
/// other is rejected: there the order is part of the data, and these cases have no such conflict.
@Suite struct OrderTests {
  @Test func anyOrderOfAnODMSnapshotGivesTheSameDatasets() async throws {
    try await Cases.check(few: 40) { random in
      var generator = RandomExport(random)
      let export = generator.export()
      let shuffled = export.shuffled(&random)
      return await Run.odm([export]).difference(from: Run.odm([shuffled]))
    }
  }

  @Test func anyOrderOfRowsGivesTheSameDatasets() async throws {
    try await Cases.check(few: 40) { random in
      let sheets = Sheets.random(&random)
      let whole = sheets.files(parts: 1, &random)
      let shuffled = sheets.shuffled(&random).files(parts: 1, &random)
      return await Run.csv(whole).difference(from: Run.csv(shuffled))
    }
  }

  @Test func anyCutOfAnODMSnapshotGivesTheSameDatasets() async throws {
    try await Cases.check(few: 40) { random in
      var generator = RandomExport(random)
      let export = generator.export()
      let count = random.number(2...4)
      let parts =
        random.once(in: 2)
        ? export.cutBySubject(into: count, &random) : export.cutByEvent(into: count, &random)
      return await Run.odm([export]).difference(from: Run.odm(parts))
    }
  }

  @Test func anyCutOfSheetsGivesTheSameDatasets() async throws {
    try await Cases.check(few: 40) { random in
      let sheets = Sheets.random(&random)
      let whole = sheets.files(parts: 1, &random)
      return await Run.csv(whole).difference(from: Run.csv(sheets.files(parts: 4, &random)))
    }
  }
}
