import ByteStreams

/// A format that holds one dataset in a file: a head, the rows, and a foot. The rows are made in
/// parts, so that several threads can make them; the file is the parts in order.
public protocol DatasetWriter: Sendable {
  /// - Parameter name: of the file, for errors.
  func head(of dataset: Dataset, name: String) throws(StreamError) -> [UInt8]
  func rows(of part: DatasetPart) throws(StreamError) -> [UInt8]
  func foot(of dataset: Dataset) -> [UInt8]
}
