import ByteStreams
import ClinicalModel
import Diagnostics
import JSONFormat

/// Reads the canonical stream: the study from its first line, then any subject by its number.
///
/// Opening it only finds where the lines begin; it may then be used by several threads at once.
public final class CanonicalReader: Sendable {
  /// The version of the stream that is understood.
  public static let version = 1

  public let study: Study
  private let input: InputFile
  private let lines: LineIndex

  public init(_ input: InputFile) throws(Fault) {
    self.input = input
    lines = try LineIndex(input)
    guard lines.count > 0 else {
      throw Fault(
        .inputUnparsable,
        "the input is empty; a canonical stream begins with {\"clinpipe\":1,\"study\":{…}}",
        at: Location(file: input.name))
    }
    study = try Self.header(LineText(input, lines, 0))
  }

  public var subjectCount: Int { lines.count - 1 }
  /// Bytes of input, for progress.
  public var byteCount: Int { input.count }

  public func subject(at index: Int) throws(Fault) -> Subject {
    let line = try LineText(input, lines, index + 1)
    guard let node = line.document.member("subject", of: 0) else {
      throw line.fault(Self.notASubject(line.document), at: 0)
    }
    try line.refuseOthers(than: ["subject"])
    return try line.record(at: node)
  }

  private static func header(_ line: LineText) throws(Fault) -> Study {
    guard let node = line.document.member("clinpipe", of: 0) else {
      throw line.fault(
        "the header is missing; a canonical stream begins with {\"clinpipe\":1,\"study\":{…}}",
        at: 0)
    }
    guard line.document.integer(node) == version else {
      throw line.fault("version 1 of the canonical stream is understood, no other", at: node)
    }
    guard let study = line.document.member("study", of: 0) else {
      throw line.fault("the header has no \"study\"", at: 0)
    }
    try line.refuseOthers(than: ["clinpipe", "study"])
    return try line.record(at: study)
  }

  private static func notASubject(_ document: JSONDocument) -> String {
    document.member("clinpipe", of: 0) == nil
      ? "{\"subject\":{…}} should be here"
      : "a second header; give each canonical stream as a file of its own"
  }
}
