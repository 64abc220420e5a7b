import ByteStreams
import Diagnostics
import Glibc
import MappingDraft

/// `clinpipe draft`: a first mapping from what an export says of itself.
public enum FirstMapping {
  /// - Parameters:
  ///   - mappingPath: a mapping whose `csv:` section says how CSV is to be read; the draft takes it over.
  ///   - encoding: how CSV files are encoded, over what the mapping says.
  public static func draft(paths: [String], mappingPath: String?, encoding: String?) throws(Fault)
    -> MappingDraft
  {
    let inspection = try Inspection(
      paths: paths, mappingPath: mappingPath, encoding: encoding, surveys: true)
    var profile = inspection.profile
    profile.tabular?.statedSection = try mappingPath.flatMap { path throws(Fault) in
      try MappingFile.section("csv", of: path)
    }
    return MappingDraft(profile)
  }

  /// Writes a draft where nothing is yet: a mapping that people have worked on is not to be lost.
  public static func write(_ text: String, to path: String) throws(Fault) {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFREG else {
      throw Fault(
        .outputUnwritable, "is there already, and a draft would replace it: name another file",
        at: Location(file: path))
    }
    do throws(StreamError) {
      let outputs = OutputSet()
      try outputs.file(path).output.write(text)
      try outputs.commit()
    } catch {
      throw error.asOutputFault
    }
  }
}
