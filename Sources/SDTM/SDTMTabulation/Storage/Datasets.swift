import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard

/// Gathers what was tabulated, subject by subject, and makes datasets of it.
///
/// Subjects may come in any order; only the rows of subjects with the same USUBJID stay in the
/// order of their coming.
public final class Datasets {
  private let tabulator: Tabulator
  private var keys: SubjectKeys
  private let stores: [RowStore]
  private var said: Set<String> = []
  /// How many records of the model have no place in the domains, by kind.
  public private(set) var notTabulated: [String: Int] = [:]

  /// - Parameter memoryLimit: how many bytes of rows each dataset keeps in memory before it goes
  ///   on in a temporary file.
  public init(_ tabulator: Tabulator, memoryLimit: Int = 2 << 20) {
    self.tabulator = tabulator
    keys = SubjectKeys(encoding: tabulator.texts.encoding)
    stores = tabulator.storedDefinitions.map {
      RowStore(columnCount: $0.variables.count, memoryLimit: memoryLimit)
    }
  }

  /// Takes over the rows of a subject, and returns its findings; of those that concern a value and
  /// not a record, only the first.
  public func add(_ rows: borrowing SubjectRows) throws(StreamError) -> [Finding] {
    let subject = keys.append(rows.key)
    for index in stores.indices where tabulator.isWanted[index] {
      if let block = rows.blocks[index] { try stores[index].add(block, of: subject) }
    }
    notTabulated.merge(rows.notTabulated, uniquingKeysWith: +)
    return rows.findings
      + rows.valueFindings.filter { said.insert("\($0.code) \($0.message)").inserted }
  }

  /// Takes over the rows about the study itself, once.
  public func addStudy() throws(StreamError) -> [Finding] { try add(tabulator.tabulateStudy()) }

  /// The datasets: those that have rows, and each domain that was asked for by its name.
  /// Nothing can be added after that.
  public func finish() throws(StreamError) -> [Dataset] {
    var datasets: [Dataset] = []
    for (index, definition) in tabulator.definitions.enumerated() where tabulator.isWanted[index] {
      guard stores[index].rowCount > 0 || tabulator.isNamed[index] else { continue }
      datasets.append(try dataset(definition, tabulator.storedDefinitions[index], stores[index]))
    }
    return datasets
  }

  private func dataset(
    _ definition: DomainDefinition, _ stored: DomainDefinition, _ store: RowStore
  ) throws(StreamError) -> Dataset {
    let (study, encoding) = (tabulator.study.id ?? "", tabulator.texts.encoding)
    let columns = DatasetColumn.layout(
      of: definition, stored, store.summaries, rowCount: store.rowCount,
      shared: SharedTexts(
        study: study, domain: definition.domain, subjects: keys.summary, encoding: encoding))
    return Dataset(
      definition: definition, storedTypes: stored.variables.map(\.type), study: study,
      columns: columns, rowCount: store.rowCount, wholeRowCount: store.rowCount,
      encoding: encoding, rows: try store.finish(keys), keys: keys)
  }
}
