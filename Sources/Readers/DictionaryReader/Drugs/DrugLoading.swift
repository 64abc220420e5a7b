import Diagnostics

extension DrugDictionary {
  /// Reads a CSV file with the columns `code` and `name`, and, where they are there, `class` (the name
  /// of the group on the fourth level) and `synonyms` (other names, with `;` between them). Rows with
  /// codes shorter than 7 characters name the groups.
  public static func load(_ path: String, version: String?) throws(Fault) -> DrugDictionary {
    let table = try Table(path, what: "the list of ATC codes", required: ["code", "name"])
    let entries = try table.rows.map { row throws(Fault) in try Entry(row, of: table) }
    let groups = Dictionary(
      entries.filter { $0.code.count < 7 }.map { ($0.code, $0.name) }
    ) { first, _ in first }
    let drugs = entries.filter { $0.code.count == 7 }.map { entry in
      Drug(
        code: entry.code, name: entry.name,
        className: entry.group ?? groups[String(entry.code.prefix(5))], synonyms: entry.synonyms)
    }
    guard !drugs.isEmpty else { throw table.fault(1, "no row has an ATC code of 7 characters") }
    return DrugDictionary(version: version ?? year(in: path), drugs: drugs, groups: groups)
  }

  private struct Entry {
    let code, name: String
    let group: String?
    let synonyms: [String]

    init(_ row: Table.Row, of table: Table) throws(Fault) {
      guard let code = table.text("code", of: row)?.uppercased(), Self.isCode(code) else {
        throw table.fault(
          row.line,
          "code \"\(table.text("code", of: row) ?? "")\" is none of ATC, such as C07AB02 or C07AB")
      }
      guard let name = table.text("name", of: row) else {
        throw table.fault(row.line, "code \(code) has no name")
      }
      (self.code, self.name) = (code, name)
      group = table.text("class", of: row)
      synonyms = (table.text("synonyms", of: row) ?? "").split(separator: ";").map { trimmed($0) }
        .filter { !$0.isEmpty }
    }

    /// `C`, `C07`, `C07A`, `C07AB` or `C07AB02`.
    private static func isCode(_ code: String) -> Bool {
      let letters = Array("LDDLLDD".utf8)
      let bytes = Array(code.utf8)
      guard [1, 3, 4, 5, 7].contains(bytes.count) else { return false }
      return zip(bytes, letters).allSatisfy { byte, kind in
        kind == UInt8(ascii: "L") ? (0x41...0x5A).contains(byte) : (0x30...0x39).contains(byte)
      }
    }
  }

  /// The year that a file's name states: `atc-2026.csv`.
  private static func year(in path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let numbers = name.split { !$0.isNumber }
    return numbers.first { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      .map(String.init)
  }
}
