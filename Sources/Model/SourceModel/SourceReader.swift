import Diagnostics

/// An opened source: it knows where each subject lies, and reads one when asked.
///
/// Readers are shared among workers; a cursor belongs to one of them.
public protocol SourceReader: Sendable {
  var dictionary: SourceDictionary { get }
  /// Names known before the first subject is read.
  var symbols: Symbols { get }
  var files: [String] { get }
  var subjectCount: Int { get }
  /// Bytes of input, for progress.
  var byteCount: Int { get }
  /// The system whose ways the files have; nil when they have no system's own.
  var dialect: Dialect? { get }
  /// What was noticed while the source was opened.
  var findings: [Finding] { get }
  func makeCursor() throws(Fault) -> any SourceCursor
}

/// Reads subjects by their number, in any order.
public protocol SourceCursor: AnyObject {
  /// Fills `subject` with all that the source says of subject number `index`.
  func read(_ index: Int, into subject: SourceSubject, findings: inout [Finding]) throws(Fault)
  /// Takes the count of what stood in the data of the subjects read since the last call and is no
  /// data (queries, audit logs), by name.
  func takePassedOver() -> [String: Int]
}

extension SourceCursor {
  public func takePassedOver() -> [String: Int] { [:] }
}
