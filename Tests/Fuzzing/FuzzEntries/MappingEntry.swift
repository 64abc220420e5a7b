import Conversion
import Diagnostics
import StudyMapping

/// What `clinpipe explain` and `clinpipe check -m` do with a mapping.
enum MappingEntry {
  static func read(_ bytes: [UInt8]) throws(Fault) {
    _ = try? StudyMapping.loadChecks(bytes, file: "study.yaml")
    _ = Explanation.text(try StudyMapping.load(bytes, file: "study.yaml"))
  }
}
