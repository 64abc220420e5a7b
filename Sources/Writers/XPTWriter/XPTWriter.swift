import ByteStreams
import SDTMStandard
import SDTMTabulation
import XPORTFormat

/// Writes datasets as SAS transport files of version 5, one each.
public struct XPTWriter: DatasetWriter {
  /// Seconds since 1970 that stand as the time of creation.
  public let timestamp: Int

  public init(timestamp: Int) { self.timestamp = timestamp }

  public func head(of dataset: Dataset, name: String) throws(StreamError) -> [UInt8] {
    let definition = dataset.definition
    do throws(XPORTError) {
      return try Self.file(of: dataset).head(
        table: definition.name, label: definition.label, timestamp: timestamp)
    } catch {
      throw StreamError(
        .writing, path: name, reason: "\(definition.name) can't be a transport file: \(error)")
    }
  }

  public func rows(of part: DatasetPart) throws(StreamError) -> [UInt8] {
    let file = Self.file(of: part.dataset)
    var outcome: Result<Void, StreamError> = .success(())
    let bytes = [UInt8](unsafeUninitializedCapacity: part.rowCount * file.rowWidth) {
      memory, count in
      var sink = TransportSink(
        rows: XPORTRows(of: file, into: UnsafeMutableRawBufferPointer(memory)), part.dataset)
      outcome = Result { () throws(StreamError) in try part.read(into: &sink) }
      count = sink.rows.byteCount
    }
    try outcome.get()
    return bytes
  }

  public func foot(of dataset: Dataset) -> [UInt8] {
    Self.file(of: dataset).foot(rowCount: dataset.rowCount)
  }

  /// The bytes of what stands before the rows, and of a row. A file ends with a whole record of 80.
  public func size(of dataset: Dataset) throws(StreamError) -> (head: Int, row: Int) {
    let head = try head(of: dataset, name: dataset.definition.name)
    return (head.count, Self.file(of: dataset).rowWidth)
  }

  private static func file(of dataset: Dataset) -> XPORTFile {
    XPORTFile(
      dataset.columns.map { column in
        XPORTVariable(
          column.variable.name, label: column.variable.label,
          column.variable.type == .number ? .number : .text(length: column.encodedLength))
      })
  }
}
