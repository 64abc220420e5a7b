import ByteStreams
import JSONFormat
import SDTMStandard
import SDTMTabulation

/// Writes datasets as Dataset-JSON 1.1, one each: as one document, or as lines (NDJSON), the
/// first of which holds the metadata.
///
/// Numbers are integers where a column has nothing else, and otherwise decimals, which stand as
/// strings so that no digit is lost; what is missing is null.
public struct DatasetJSONWriter: Sendable {
  public enum Form: Sendable {
    case document, lines
  }

  public let form: Form
  let created: String
  let systemVersion: String

  /// - Parameters:
  ///   - timestamp: seconds since 1970 that stand as the time of creation.
  ///   - systemVersion: of clinpipe.
  public init(_ form: Form, timestamp: Int, systemVersion: String) {
    self.form = form
    self.systemVersion = systemVersion
    created = dateTimeText(timestamp)
  }

  public func fileName(of dataset: Dataset) -> String {
    dataset.definition.name.lowercased() + (form == .document ? ".json" : ".ndjson")
  }

  public func write(_ dataset: Dataset, to output: ByteOutput) throws(StreamError) {
    var json = JSONWriter()
    writeMetadata(of: dataset, &json)
    switch form {
    case .lines:
      try output.write(json.bytes)
      try writeRows(of: dataset, separator: "\n", first: "\n", to: output, &json)
      try output.write("\n")
    case .document:
      try output.write(json.bytes.dropLast())
      try output.write(",\"rows\":[")
      try writeRows(of: dataset, separator: ",\n", first: "\n", to: output, &json)
      try output.write("\n]}\n")
    }
  }

  private func writeRows(
    of dataset: Dataset, separator: String, first: String, to output: ByteOutput,
    _ json: inout JSONWriter
  ) throws(StreamError) {
    let areIntegers = dataset.columns.map(\.isInteger)
    var between = first
    try dataset.forEachRow { row throws(StreamError) in
      json.reset()
      json.beginArray()
      for (cell, isInteger) in zip(row.cells, areIntegers) {
        Self.write(cell, isInteger: isInteger, &json)
      }
      json.endArray()
      try output.write(between)
      try output.write(json.bytes)
      between = separator
    }
  }

  private static func write(_ cell: Cell, isInteger: Bool, _ json: inout JSONWriter) {
    switch cell {
    case .text(let text): json.string(text)
    case .number(let number):
      if isInteger { json.integer(Int(number)) } else { json.string(decimalText(number)) }
    case .missing: json.null()
    }
  }
}
