import Diagnostics
import SDTMStandard

/// What one subject becomes: rows of each dataset, and what was found on the way. A worker may use
/// one again for subject after subject.
public struct SubjectRows: Sendable {
  /// USUBJID.
  var key = ""
  /// One for each of the tabulator's datasets; nil where the subject has no rows.
  var blocks: [RowBlock?]
  /// Of single records.
  public internal(set) var findings: [Finding] = []
  /// Between its records of several domains.
  var relations: [Relation] = []
  /// Of values that may come again in other subjects.
  public internal(set) var valueFindings: [Finding] = []
  /// Texts that wait for their English, for a coder to give.
  public internal(set) var untranslated: [UntranslatedText] = []
  /// Records that have no place in the domains, by kind.
  public internal(set) var notTabulated: [String: Int] = [:]

  public init(for tabulator: Tabulator) {
    blocks = tabulator.definitions.map { _ in nil }
  }

  mutating func removeAll() {
    for index in blocks.indices { blocks[index] = nil }
    relations.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    valueFindings.removeAll(keepingCapacity: true)
    untranslated.removeAll(keepingCapacity: true)
    notTabulated.removeAll(keepingCapacity: true)
  }

  mutating func count(_ records: Int, notTabulatedAs kind: String) {
    if records > 0 { notTabulated[kind, default: 0] += records }
  }
}
