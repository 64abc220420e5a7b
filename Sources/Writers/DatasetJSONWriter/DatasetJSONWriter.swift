import ByteStreams
import JSONFormat
import SDTMStandard
import SDTMTabulation

/// Writes datasets as Dataset-JSON 1.1, one each: as one document, or as lines (NDJSON), the
/// first of which holds the metadata.
///
/// Numbers are integers where a column has nothing else, and otherwise decimals, which stand as
/// strings so that no digit is lost; what is missing is null.
public struct DatasetJSONWriter: DatasetWriter {
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

  public func head(of dataset: Dataset, name: String) -> [UInt8] {
    var json = JSONWriter()
    writeMetadata(of: dataset, &json)
    switch form {
    case .lines: return json.bytes
    case .document: return json.bytes.dropLast() + Array(",\"rows\":[".utf8)
    }
  }

  public func rows(of part: DatasetPart) throws(StreamError) -> [UInt8] {
    let areIntegers = part.dataset.columns.map(\.isInteger)
    var json = JSONWriter()
    var isFirst = part.isFirst
    try part.forEachRow { row in
      if form == .document, !isFirst { json.separator() }
      isFirst = false
      json.newline()
      json.beginArray()
      for (cell, isInteger) in zip(row.cells, areIntegers) {
        Self.write(cell, isInteger: isInteger, &json)
      }
      json.endArray()
    }
    return json.bytes
  }

  public func foot(of dataset: Dataset) -> [UInt8] {
    Array((form == .document ? "\n]}\n" : "\n").utf8)
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
