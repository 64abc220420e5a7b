/// What a coder of the samples would have filled in: a code where no name of the dictionary is exactly
/// what was reported, and English where it was reported in another script.
enum InventedCoding {
  static func lines(_ dictionary: InventedHierarchy) -> [String] {
    var lines = ["kind,verbatim,indication,code,term,english"]
    for (kind, table) in [("event", events), ("history", history)] {
      for (verbatim, term, english) in rows(of: table) {
        lines.append(line(kind, verbatim, "", dictionary.code(ofTerm: term), english))
      }
    }
    for (verbatim, code, english) in rows(of: drugs) {
      let parts = verbatim.split(separator: " @ ").map(String.init)
      lines.append(line("drug", parts[0], parts.count > 1 ? parts[1] : "", code, english))
    }
    for (verbatim, _, english) in rows(of: texts) {
      let text = verbatim.split(separator: "\\").joined(separator: "\n")
      lines.append(line("text", text, "", "", english))
    }
    return lines
  }

  private static func line(
    _ kind: String, _ verbatim: String, _ indication: String, _ code: String, _ english: String
  ) -> String {
    [kind, verbatim, indication, code, "", english].map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [34, 44, 10].contains($0) }) else { return cell }
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  /// `verbatim | term or code | English`; of free text, which has no code, `verbatim | | English`.
  private static func rows(of table: String) -> [(String, String, String)] {
    table.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      return (cells[0], cells[1], cells[2])
    }
  }
}
