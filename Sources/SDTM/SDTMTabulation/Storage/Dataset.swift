import ByteStreams
import SDTMStandard

/// A dataset that is ready to be written.
public struct Dataset: Sendable {
  public let definition: DomainDefinition
  /// What stands in STUDYID.
  public let study: String
  /// The columns that appear: the required and expected ones, and those permissible that hold data
  /// (SDTMIG 3.4, 4.1.5).
  public let columns: [DatasetColumn]
  public let rowCount: Int
  let rows: StoredRows
  let keys: SubjectKeys

  /// Calls `body` with each row, in the order of USUBJID and then of the subject's records.
  public func forEachRow(
    _ body: (RowView) throws(StreamError) -> Void
  ) throws(StreamError) {
    let cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: columns.count)
    cells.initialize(repeating: .missing)
    defer { cells.deallocate() }
    let study = Array(study.utf8)
    let domain = Array(definition.domain.utf8)
    var reader = makeReader(cells)
    let outcome = study.withUnsafeBytes { study in
      domain.withUnsafeBytes { domain in
        Result { () throws(StreamError) in
          try rows.forEachBlock { subject, block throws(StreamError) in
            let outcome = keys.withKey(subject) { key in
              Result { () throws(StreamError) in
                fillShared(cells, study: study, domain: domain, subject: key)
                try reader.read(block, body)
              }
            }
            try outcome.get()
          }
        }
      }
    }
    try outcome.get()
  }

  private func makeReader(_ cells: UnsafeMutableBufferPointer<Cell>) -> RowReader {
    var positions = Array(repeating: -1, count: definition.variables.count)
    for (position, column) in columns.enumerated() { positions[column.index] = position }
    return RowReader(
      positions: positions, isText: definition.variables.map { $0.type == .text },
      sharedCount: columns.prefix { Self.isShared($0.variable.name) }.count,
      cells: cells)
  }

  private func fillShared(
    _ cells: UnsafeMutableBufferPointer<Cell>, study: UnsafeRawBufferPointer,
    domain: UnsafeRawBufferPointer, subject: UnsafeRawBufferPointer
  ) {
    for (position, column) in columns.enumerated() {
      switch column.variable.name {
      case "STUDYID": cells[position] = study.isEmpty ? .missing : .text(study)
      case "DOMAIN", "RDOMAIN": cells[position] = .text(domain)
      case "USUBJID": cells[position] = .text(subject)
      default: return
      }
    }
  }

  /// Whether all rows of a subject have the same in it; such variables come first.
  static func isShared(_ name: String) -> Bool {
    ["STUDYID", "DOMAIN", "RDOMAIN", "USUBJID"].contains(name)
  }
}

/// A column of a dataset.
public struct DatasetColumn: Hashable, Sendable {
  public let variable: VariableDefinition
  /// The place of its variable in the definition.
  public let index: Int
  /// Of texts, in bytes: the longest value, at least 1. Of numbers, 8.
  public internal(set) var length: Int
  /// Of numbers: whether all are whole.
  public let isInteger: Bool
  /// On how many rows it has a value.
  public let filled: Int
}
