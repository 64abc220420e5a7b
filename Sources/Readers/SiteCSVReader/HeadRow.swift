import CSVFormat

/// A row that heads a file. Where files were put one behind the other it comes again among the data.
struct HeadRow: Sendable {
  private let cells: [String]

  init(cells: [String]) { self.cells = Self.withoutEmptyEnd(cells) }

  /// What names the subject, as bytes: a quick look, before all cells are compared.
  func subjectCell(in column: Int) -> [UInt8] {
    column < cells.count ? Array(cells[column].utf8) : []
  }

  func isSame(as fields: [CSVField], _ bytes: UnsafeRawBufferPointer) -> Bool {
    var texts = fields.map { String(decoding: Cell.copy(of: $0, in: bytes), as: UTF8.self) }
    // Each of the files may have had its byte order mark.
    if let first = texts.first, first.unicodeScalars.first == "\u{FEFF}" {
      texts[0] = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst()))
    }
    return !cells.isEmpty && Self.withoutEmptyEnd(texts) == cells
  }

  private static func withoutEmptyEnd(_ cells: [String]) -> [String] {
    Array(cells.prefix((cells.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
