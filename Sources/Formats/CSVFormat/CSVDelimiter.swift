/// Which byte parts the cells.
public enum CSVDelimiter {
  public static let candidates = [",", ";", "\t", "|"].map { $0.utf8.first! }

  /// Recognises it in the first rows of a file: the candidate that cuts all of them into the same
  /// number of cells, more than one, and else the one that cuts the first row into most. A comma
  /// when there is a single column.
  public static func recognise(in bytes: UnsafeRawBufferPointer, isLast: Bool) -> UInt8 {
    var best = (delimiter: candidates[0], isSteady: false, width: 1)
    for candidate in candidates {
      let (width, isSteady) = shape(bytes, candidate, isLast)
      guard width > 1 else { continue }
      if (isSteady && !best.isSteady) || (isSteady == best.isSteady && width > best.width) {
        best = (candidate, isSteady, width)
      }
    }
    return best.delimiter
  }

  /// Excel's own first line, `sep=;`.
  public static func stated(inRow row: UnsafeRawBufferPointer) -> UInt8? {
    guard row.count == 5, row.prefix(4).elementsEqual("sep=".utf8) else { return nil }
    return row[4]
  }

  /// Cells in the first row, and whether the rows that follow have as many.
  private static func shape(_ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8, _ isLast: Bool)
    -> (width: Int, isSteady: Bool)
  {
    var scanner = CSVScanner(bytes, delimiter: delimiter, isLast: isLast)
    var fields: [CSVField] = []
    var width = 0
    for _ in 0..<10 {
      guard let row = try? scanner.next(into: &fields) else { break }
      if row.range.isEmpty { continue }
      if width == 0 { width = fields.count }
      if fields.count != width { return (width, false) }
    }
    return (width, true)
  }
}
