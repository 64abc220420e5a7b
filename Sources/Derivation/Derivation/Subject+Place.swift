import ClinicalModel
import Diagnostics

extension Subject {
  /// Where the subject's own data stand in the source.
  func place(item: String? = nil) -> Location { place(of: source, item: item) }

  /// Where a record of the subject stands in the source.
  func place(of source: Provenance?, item: String? = nil) -> Location {
    let path = source.map(\.path).flatMap { $0.isEmpty ? nil : $0 }
    return Location(
      file: source?.file, line: source?.line, subject: nameInSource, path: path, item: item)
  }
}
