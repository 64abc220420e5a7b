import ByteStreams
import Diagnostics
import StudyMapping

/// Reads a mapping from its file.
public enum MappingFile {
  /// A mapping is written by a person; what is larger is something else.
  private static let largest = 8 << 20

  public static func load(_ path: String) throws(Fault) -> StudyMapping {
    let bytes: [UInt8]
    do {
      let file = try Spool.open(path: path)
      guard file.count <= largest else {
        throw Fault(.mappingWrong, "larger than 8 MB: this is no mapping", at: Location(file: path))
      }
      bytes = try file.first(file.count)
    } catch let error as StreamError {
      if error.kind == .writing { throw error.asOutputFault }
      throw Fault(
        .inputUnreadable, "the mapping can't be read: \(error.reason)", at: Location(file: path))
    } catch {
      throw error as? Fault ?? Fault(.internalFault, "\(error)")
    }
    return try StudyMapping.load(bytes, file: path)
  }
}
