import ByteStreams
import Diagnostics

/// Where the bytes of a run go: standard output, one file, or a folder. Files and folders appear
/// whole when `commit` is reached, and not at all otherwise.
final class OutputSink {
  private enum Target {
    case standardOutput(ByteOutput)
    case file(AtomicFile)
    case folder(AtomicFolder)
  }

  private let target: Target

  init(_ destination: Request.Destination) throws(Fault) {
    do {
      switch destination {
      case .standardOutput: target = .standardOutput(.standardOutput())
      case .file(let path): target = .file(try AtomicFile(path: path))
      case .folder(let path): target = .folder(try AtomicFolder(path: path))
      }
    } catch {
      throw error.asOutputFault
    }
  }

  var isFolder: Bool {
    if case .folder = target { return true }
    return false
  }

  /// The output for a file of this name; where there is one output only, that one.
  func output(_ name: String) throws(StreamError) -> ByteOutput {
    switch target {
    case .standardOutput(let output): return output
    case .file(let file): return file.output
    case .folder(let folder): return try folder.output(name)
    }
  }

  /// An output of a folder must be closed before the folder is put into its place.
  func finish(_ output: ByteOutput) throws(StreamError) {
    if isFolder { try output.close() } else { try output.flush() }
  }

  /// Writes all that is left; `commit` then only renames.
  func complete() throws(StreamError) {
    switch target {
    case .standardOutput(let output): try output.flush()
    case .file(let file): try file.complete()
    case .folder: break
    }
  }

  /// Puts the output into its place. Answers the names of files that the folder held before and
  /// that this run has not written.
  func commit() throws(StreamError) -> [String] {
    switch target {
    case .standardOutput(let output): try output.flush()
    case .file(let file): try file.commit()
    case .folder(let folder):
      try folder.commit()
      return folder.bystanders
    }
    return []
  }
}

extension StreamError {
  var asOutputFault: Fault {
    Fault(.outputUnwritable, reason, at: Location(file: path))
  }
}
