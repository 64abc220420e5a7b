import SourceModel

/// How many rows head a file, and which of them has the names.
struct HeaderShape: Equatable {
  var rows = 1
  /// From 1.
  var nameRow = 1
  /// Names stand in the first row and, where it is empty, in the second.
  var isMixed = false
  /// Nobody said so.
  var isRecognised = false

  /// One row, with the names.
  static let single = HeaderShape()

  private init() {}

  /// What the mapping states; nil when it states nothing.
  init?(stated options: TabularOptions) {
    guard options.headerRows != nil || options.nameRow != nil else { return nil }
    nameRow = max(options.nameRow ?? 1, 1)
    rows = max(options.headerRows ?? 1, nameRow)
  }

  /// Two rows are heads when both have a word for the subject's number, which is no number of any
  /// subject, or when only the second has the name that the mapping gives.
  init(of first: [String], _ second: [String]?, _ options: TabularOptions) {
    guard let second else { return }
    if Self.isMixed(first, second) {
      (rows, isMixed, isRecognised) = (2, true, true)
    } else if let row = Self.nameRow(first, second, options) {
      (rows, nameRow, isRecognised) = (2, row, true)
    }
  }

  /// Paths of items over their names, and the key columns named in the second row only.
  private static func isMixed(_ first: [String], _ second: [String]) -> Bool {
    let keys = first.prefix { $0.isEmpty }.count
    return keys > 1 && second.count > keys && second.prefix(keys).allSatisfy { !$0.isEmpty }
      && SubjectColumn.isWord(second[0])
  }

  /// The row with the names, where both rows are heads.
  private static func nameRow(
    _ first: [String], _ second: [String], _ options: TabularOptions
  ) -> Int? {
    guard !options.subjectColumns.isEmpty else { return nameRow(first, second) }
    let aliases = ColumnAliases(options.aliases)
    let isSubject: (String) -> Bool = { options.subjectColumns.contains(aliases.name(of: $0)) }
    guard let column = first.firstIndex(where: isSubject) else {
      return second.contains(where: isSubject) ? 2 : nil
    }
    return column < second.count && SubjectColumn.isWord(second[column]) ? 1 : nil
  }

  /// Without a stated name, the row of names is the one that is made of identifiers only.
  private static func nameRow(_ first: [String], _ second: [String]) -> Int? {
    let words = [first, second].map { $0.contains(where: SubjectColumn.isWord) }
    let areNames = [first, second].map { $0.allSatisfy(isIdentifier) }
    guard words[1] else { return nil }
    if areNames[1], !areNames[0] { return 2 }
    return words[0] ? 1 : nil
  }

  private static func isIdentifier(_ cell: String) -> Bool {
    !cell.isEmpty
      && cell.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 95 || $0 == 46
      }
  }
}
