import CSVFormat
import Diagnostics

/// What a coder has filled in for terms that no dictionary has: a worklist, given back.
public struct CodingFile: Sendable {
  /// What a row is about.
  public enum Kind: String, CaseIterable, Sendable, Comparable {
    case event, history, drug, text

    public static func < (left: Kind, right: Kind) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// A row with at least one of its last three columns filled in.
  public struct Row: Sendable {
    public let kind: Kind
    public let verbatim: String
    /// Of a drug, where its code depends on it.
    public let indication: String?
    public let code: String?
    public let term: String?
    public let english: String?
    public let file: String
    public let line: Int

    public func fault(_ message: String) -> Fault {
      Fault(.inputUnparsable, message, at: Location(file: file, line: line))
    }
  }

  /// The columns of a worklist; those of a coding file are the same, or some of them.
  public static let columns =
    ["kind", "verbatim", "indication", "occurrences", "subjects", "example"]
    + (1...proposals).map { "proposal_\($0)" } + ["code", "term", "english"]
  public static let proposals = 5

  /// Rows that nobody filled in are passed over.
  public static func load(_ path: String) throws(Fault) -> [Row] {
    let table = try Table(path, what: "the coding file", required: ["kind", "verbatim"])
    var rows: [Row] = []
    for row in table.rows {
      if let row = try self.row(row, of: table) { rows.append(row) }
    }
    return rows
  }

  private static func row(_ row: Table.Row, of table: Table) throws(Fault) -> Row? {
    let filled = ["code", "term", "english"].map { table.text($0, of: row) }
    guard filled.contains(where: { $0 != nil }) else { return nil }
    let word = table.text("kind", of: row) ?? ""
    guard let kind = Kind(rawValue: word.lowercased()) else {
      let kinds = Kind.allCases.map(\.rawValue)
      throw table.fault(
        row.line, "unknown kind \"\(word)\"\(suggestionAndAll(for: word, among: kinds))")
    }
    guard let verbatim = table.text("verbatim", of: row) else {
      throw table.fault(row.line, "this row has no verbatim: nothing tells what it codes")
    }
    // Worklists that were made safe for spreadsheets (--csv-safe) have marks before such texts.
    func unmarked(_ text: String?) -> String? {
      text.map { String(SpreadsheetFormula.unmarked($0)) }
    }
    return Row(
      kind: kind, verbatim: String(SpreadsheetFormula.unmarked(verbatim)),
      indication: unmarked(table.text("indication", of: row)),
      code: filled[0], term: filled[1], english: filled[2], file: table.path, line: row.line)
  }
}
