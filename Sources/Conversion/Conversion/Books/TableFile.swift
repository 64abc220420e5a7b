import ByteStreams
import CSVFormat
import JSONFormat

/// A small table that people and programs read: CSV, or NDJSON when its name ends so.
final class TableFile {
  private let output: ByteOutput
  private let columns: [String]
  private let isJSON: Bool
  private let marksFormulas: Bool

  /// A file of its own.
  /// - Parameter marksFormulas: cells that a spreadsheet would take for formulas get an apostrophe.
  convenience init(
    _ file: AtomicFile, columns: [String], marksFormulas: Bool
  ) throws(StreamError) {
    let isJSON = [".ndjson", ".jsonl"].contains(where: file.path.hasSuffix)
    try self.init(file.output, isJSON: isJSON, columns, marksFormulas)
  }

  /// A file of an output folder.
  convenience init(
    output: ByteOutput, columns: [String], marksFormulas: Bool
  ) throws(StreamError) {
    try self.init(output, isJSON: false, columns, marksFormulas)
  }

  private init(
    _ output: ByteOutput, isJSON: Bool, _ columns: [String], _ marksFormulas: Bool
  ) throws(StreamError) {
    self.output = output
    self.marksFormulas = marksFormulas
    self.columns = columns
    self.isJSON = isJSON
    if !isJSON { try append(columns) }
  }

  func append(_ values: [String?]) throws(StreamError) {
    if isJSON { try appendJSON(values) } else { try appendCSV(values) }
  }

  /// Writes what is left; it is not closed, for a file of its own is put into its place later.
  func flush() throws(StreamError) { try output.flush() }

  private func appendCSV(_ values: [String?]) throws(StreamError) {
    var csv = CSVWriter(marksFormulas: marksFormulas)
    for value in values { csv.append(value ?? "") }
    csv.endRow()
    try output.write(csv.bytes)
  }

  private func appendJSON(_ values: [String?]) throws(StreamError) {
    var json = JSONWriter()
    json.beginObject()
    for (column, value) in zip(columns, values) {
      guard let value else { continue }
      json.key(column)
      json.string(value)
    }
    json.endObject()
    json.newline()
    try output.write(json.bytes)
  }
}
