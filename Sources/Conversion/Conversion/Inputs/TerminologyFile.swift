import ByteStreams
import Diagnostics
import Terminology
import TerminologyReader

/// Reads a package of controlled terminology from its file.
public enum TerminologyFile {
  /// - Parameter path: nil for the built-in codelists.
  public static func load(_ path: String?) throws(Fault) -> Terminology {
    guard let path else { return .builtIn }
    let file: InputFile
    do { file = try Spool.open(path: path) } catch {
      throw error.asInputFault(path, "the terminology can't be read: ")
    }
    return try TerminologyReader.read(file)
  }
}
