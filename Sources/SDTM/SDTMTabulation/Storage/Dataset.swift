import ByteStreams
import SDTMStandard

/// A dataset that is ready to be written.
public struct Dataset: Sendable {
  public internal(set) var definition: DomainDefinition
  /// The types of the variables in the order in which rows are stored.
  let storedTypes: [ValueType]
  /// What stands in STUDYID.
  public let study: String
  /// The columns that appear: the required and expected ones, and those permissible that hold data
  /// (SDTMIG 3.4, 4.1.5).
  public let columns: [DatasetColumn]
  public internal(set) var rowCount: Int
  /// Of all parts of a dataset that is split.
  public let wholeRowCount: Int
  /// Of transport files.
  public let encoding: TransportEncoding
  var rows: StoredRows
  let keys: SubjectKeys

  /// The places of the columns in which all rows of a subject have the same.
  @usableFromInline
  var sharedColumns: [Int] {
    columns.indices.filter { definition.isShared(columns[$0].variable.name) }
  }
}

extension DomainDefinition {
  /// Whether all rows of a subject have the same in a variable. RDOMAIN is one dataset's in SUPP--,
  /// and each record's own in CO.
  func isShared(_ variable: String) -> Bool {
    switch variable {
    case "STUDYID", "DOMAIN", "USUBJID": true
    case "RDOMAIN": parent != nil
    default: false
    }
  }
}

/// A column of a dataset.
public struct DatasetColumn: Hashable, Sendable {
  public let variable: VariableDefinition
  /// The place of its values in the rows that are stored; nil for a variable that nothing fills.
  let index: Int?
  /// Of texts, in bytes of UTF-8: the longest value, at least 1. Of numbers, 8.
  public internal(set) var length: Int
  /// The same in a transport file.
  public internal(set) var encodedLength: Int
  /// Whether all texts stand in a transport file as they do in UTF-8.
  public let areKept: Bool
  /// Of numbers: whether all are whole.
  public let isInteger: Bool
  /// On how many rows it has a value.
  public let filled: Int
}
