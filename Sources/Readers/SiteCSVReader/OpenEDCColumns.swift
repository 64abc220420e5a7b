/// How OpenEDC lays out its CSV: a row a subject or a repetition of an event, a column an item, whose
/// head is its path, `EVENT-FORM-GROUP-ITEM`. A second row has the names of the items, and those of
/// the first columns, which have no path.
enum OpenEDCColumns {
  static let repeatKey = "RepeatKey"
  private static let keys = ["Subject", repeatKey]

  struct Layout {
    let parts: [ColumnPart]
    /// What the columns are called within their groups.
    let items: [String]
  }

  /// Nil where a column that is no key has no path of four parts.
  static func layout(of names: [String], file form: String) -> Layout? {
    var parts: [ColumnPart] = []
    var rest: [Int] = []
    var items = names
    for (column, name) in names.enumerated() {
      let path = name.split(separator: "-").map(String.init)
      guard path.count == 4 else {
        guard parts.isEmpty else { return nil }
        if !keys.contains(name) { rest.append(column) }
        continue
      }
      items[column] = path[3]
      if let last = parts.last, [last.event, last.form, last.group] == path.prefix(3) {
        parts[parts.count - 1].columns.append(column)
      } else {
        parts.append(
          ColumnPart(event: path[0], form: path[1], group: path[2], columns: [column]))
      }
    }
    guard !parts.isEmpty else { return nil }
    let own = rest.isEmpty ? [] : [ColumnPart(form: form, columns: rest)]
    return Layout(parts: own + parts, items: items)
  }
}
