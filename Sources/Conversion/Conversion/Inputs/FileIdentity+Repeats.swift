import ByteStreams
import Diagnostics

extension FileIdentity {
  /// A file that is read twice would double every record in it.
  static func refuseRepeats(_ paths: [String]) throws(Fault) {
    var seen: Set<FileIdentity> = []
    for path in paths {
      guard let identity = FileIdentity(path), !seen.insert(identity).inserted else { continue }
      throw Fault(.wrongUsage, "the file is named twice, and would be read twice: \(path)")
    }
  }
}
