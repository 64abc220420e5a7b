import ByteStreams
import Diagnostics
import StudyMapping

/// Reads a mapping from its file.
public enum MappingFile {
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
      try StudyMapping.checkSize(file.count, file: path)
      return try file.first(file.count)
    } catch let error as StreamError {
      throw error.asInputFault(path, "the mapping can't be read: ")
    } catch {
      throw error as? Fault ?? Fault(.internalFault, "\(error)")
    }
  }
}
