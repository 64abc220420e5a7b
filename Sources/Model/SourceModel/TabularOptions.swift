/// How a study's CSV files are to be read; stated in the mapping or on the command line.
public struct TabularOptions: Sendable {
  /// Encodings to try in order; UTF-8 is taken only when the bytes are valid UTF-8.
  public var encodings: [String] = []
  /// nil: recognised from the header line.
  public var delimiter: UInt8?
  /// Names of the column that holds the subject's number, the first one present counts.
  public var subjectColumns: [String] = []
  /// Names of the column that holds the site.
  public var siteColumns: [String] = []
  /// An extended regular expression whose first group is the site, matched on the file's name.
  public var siteFromFile: String?
  /// Header rows before the data; the names stand in row `nameRow` (from 1), labels in another.
  /// nil: recognised where that is safe, else one row.
  public var headerRows: Int?
  public var nameRow: Int?
  /// The column of the event, and that of the repeat key.
  public var eventColumn: String?
  public var repeatColumn: String?
  /// The system whose ways the files have; nil: recognised by the names of their columns.
  public var system: TabularSystem?
  public var repeatedRows = RepeatedRows.foldAltered
  /// Form names by pattern (glob) of the file's name: what `from:` can say instead of the pattern.
  public var forms: [(glob: String, name: String)] = []
  /// What a column is called in the mapping when its head reads otherwise; one `*` in both stands
  /// for the same text.
  public var aliases: [(head: String, name: String)] = []
  /// Words in the subject column that mark a row of totals.
  public var totals: [String] = []

  public init() {}
}

/// The systems whose CSV exports have ways of their own.
public enum TabularSystem: String, CaseIterable, Sendable {
  case redcap, viedoc, secutrial, openedc, castor
  case oracleClinical = "oracle-clinical"
  /// No system's: each column is what its name says, each row one record of its file's form.
  case plain
}

/// What becomes of a row that says what another one has said already.
public enum RepeatedRows: String, CaseIterable, Sendable {
  /// Both are records.
  case keep
  /// Both are records when they say just the same; of two that differ only in what a spreadsheet
  /// does to values, the one that it did less to.
  case foldAltered = "fold-altered"
  /// One of them is a record.
  case fold
}
