import ByteStreams
import CSVFormat
import JSONFormat

/// A small table that people and programs read: CSV, or NDJSON when its name ends so.
final class TableFile {
  private let output: ByteOutput
  /// Set when the table is a file of its own, and not one of an output folder.
  private let file: AtomicFile?
  private let columns: [String]
  private let isJSON: Bool
  private let marksFormulas: Bool

  /// - Parameter marksFormulas: cells that a spreadsheet would take for formulas get an apostrophe.
  init(path: String, columns: [String], marksFormulas: Bool) throws(StreamError) {
    let file = try AtomicFile(path: path)
    self.file = file
    output = file.output
    self.columns = columns
    self.marksFormulas = marksFormulas
    isJSON = path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
    if !isJSON { try append(columns) }
  }

  init(output: ByteOutput, columns: [String], marksFormulas: Bool) throws(StreamError) {
    self.output = output
    self.marksFormulas = marksFormulas
    file = nil
    self.columns = columns
    isJSON = false
    try append(columns)
  }

  func append(_ values: [String?]) throws(StreamError) {
    if isJSON { try appendJSON(values) } else { try appendCSV(values) }
  }

  /// See `AtomicFile.complete`.
  func complete() throws(StreamError) {
    if let file { try file.complete() } else { try output.close() }
  }

  func commit() throws(StreamError) {
    if let file { try file.commit() } else { try output.close() }
  }

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
