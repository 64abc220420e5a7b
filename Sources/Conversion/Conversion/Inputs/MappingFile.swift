import ByteStreams
import Diagnostics
import StudyMapping

/// Reads a mapping from its file.
public enum MappingFile {
  /// A mapping is written by a person; what is larger is something else.
  private static let largest = 8 << 20

  public static func load(_ path: String) throws(Fault) -> StudyMapping {
    try StudyMapping.load(try bytes(of: path), file: path)
  }

  /// The lines of a section, as they stand in the file; nil where it has none. It ends where the next
  /// section begins.
  static func section(_ name: String, of path: String) throws(Fault) -> String? {
    let lines = String(decoding: try bytes(of: path), as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("\(name):") }) else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { $0.first.map { !" #\t".contains($0) } ?? false } ?? lines.endIndex
    return lines[start..<end].reversed().drop { $0.first.map { $0 == "#" } ?? true }.reversed()
      .joined(separator: "\n")
  }

  private static func bytes(of path: String) throws(Fault) -> [UInt8] {
    do {
      let file = try Spool.open(path: path)
      guard file.count <= largest else {
        throw Fault(.mappingWrong, "larger than 8 MB: this is no mapping", at: Location(file: path))
      }
      return try file.first(file.count)
    } catch let error as StreamError {
      if error.kind == .writing { throw error.asOutputFault }
      throw Fault(
        .inputUnreadable, "the mapping can't be read: \(error.reason)", at: Location(file: path))
    } catch {
      throw error as? Fault ?? Fault(.internalFault, "\(error)")
    }
  }
}
